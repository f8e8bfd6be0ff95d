/// A piece of the source that the grammar names, with the trivia (white space and comments) that
/// stands before it.
///
/// The tokens of a tree tile its source: each one's trivia begins where the token before it ends,
/// the first one's at 0, and the last token is the empty one at the end of the file.
public struct Token: Hashable, Sendable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
    /// `{`
    case leftBrace
    /// `}`
    case rightBrace
    /// `[`
    case leftBracket
    /// `]`
    case rightBracket
    /// `:`
    case colon
    /// `,`
    case comma
    /// A string with its quotation marks.
    case string
    /// A number that the dialect allows.
    case number
    /// `true`
    case `true`
    /// `false`
    case `false`
    /// `null`
    case null
    /// Any other run of characters: a name of JSON5, or a mistake.
    case word
    /// The end of the source.
    case endOfFile
  }

  /// What else the lexer saw in passing.
  struct Flags: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    /// A string whose text is not its bytes.
    static let escaped = Flags(rawValue: 1)
    /// A string without its closing mark.
    static let unterminated = Flags(rawValue: 2)
    /// A string that begins with a typographic mark and ends with one.
    static let typographic = Flags(rawValue: 4)
    /// A line break stands in the trivia before the token.
    static let startsLine = Flags(rawValue: 8)
    /// A finding has been made about the token already.
    static let reported = Flags(rawValue: 16)
    /// A string whose typographic marks have two bytes each, as guillemets do, and not three.
    static let twoByteMarks = Flags(rawValue: 32)
    /// A string one of whose two marks is typographic and the other straight.
    static let mixedMarks = Flags(rawValue: 64)
  }

  let start: UInt32
  let end: UInt32

  /// What it is.
  public let kind: Kind
  var flags: Flags

  /// The bytes of the token, without the trivia before it.
  public var range: ByteRange { Int(start)..<Int(end) }
}
