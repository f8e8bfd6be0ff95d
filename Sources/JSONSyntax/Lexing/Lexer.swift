/// Cuts a source into tokens, one at a time, and notes what no token may hold.
///
/// It works on bytes and allocates nothing unless it has something to report.
struct Lexer {
  let source: UnsafeBufferPointer<UInt8>
  let dialect: Dialect
  var position = 0
  var diagnostics: [Diagnostic] = []

  /// Whether something was found after which the meaning of the text is a guess.
  var foundDamage = false

  /// Whether the source ends inside a comment, which may have swallowed what is missing then.
  var endsInsideComment = false

  init(_ source: UnsafeBufferPointer<UInt8>, dialect: Dialect) {
    self.source = source
    self.dialect = dialect
  }

  /// The next token; at the end of the source the empty one, as often as it is asked for.
  @inline(__always)
  mutating func next() -> Token {
    var flags: Token.Flags = []
    var byte = skipSpaces(&flags)
    if byte >= 0x80 || byte == .slash || byte == .numberSign || byte == 0x0B || byte == 0x0C {
      byte = skipUncommonTrivia(&flags)
    }
    let start = position
    guard start < source.count else { return token(.endOfFile, from: start, flags) }
    switch byte {
    case .quotationMark:
      position &+= 1
      return scanString(from: start, closing: .quotationMark, flags)
    case .comma: return single(.comma, flags)
    case .colon: return single(.colon, flags)
    case .leftBrace where !opensTemplate(at: start): return single(.leftBrace, flags)
    case .rightBrace: return single(.rightBrace, flags)
    case .leftBracket: return single(.leftBracket, flags)
    case .rightBracket: return single(.rightBracket, flags)
    case .minus, UInt8(ascii: "0")...UInt8(ascii: "9"):
      if let end = endOfStrictNumber(from: start) {
        position = end
        return token(.number, from: start, flags)
      }
    case UInt8(ascii: "t") where matches("true", at: start):
      position &+= 4
      return token(.true, from: start, flags)
    case UInt8(ascii: "f") where matches("false", at: start):
      position &+= 5
      return token(.false, from: start, flags)
    case UInt8(ascii: "n") where matches("null", at: start):
      position &+= 4
      return token(.null, from: start, flags)
    default: break
    }
    return scanUncommonToken(from: start, flags)
  }

  /// The byte at an offset, 0 past the end.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 { offset < source.count ? source[offset] : 0 }

  func text(_ range: ByteRange) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: source[range]), as: UTF8.self)
  }

  func hasPrefix(_ prefix: StaticString, at offset: Int) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard offset + length <= source.count else { return false }
    for index in 0..<length where source[offset + index] != prefix.utf8Start[index] { return false }
    return true
  }

  mutating func report(
    _ message: String, as id: DiagnosticID = .invalidJSON, at range: ByteRange,
    notes: [Note] = [], fixes: [FixIt] = [], damaging: Bool = true
  ) {
    diagnostics.append(Diagnostic(id, message, at: range, notes: notes, fixes: fixes))
    foundDamage = foundDamage || damaging
  }

  @inline(__always)
  func token(_ kind: Token.Kind, from start: Int, _ flags: Token.Flags) -> Token {
    Token(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position),
      kind: kind, flags: flags)
  }

  @inline(__always)
  private mutating func single(_ kind: Token.Kind, _ flags: Token.Flags) -> Token {
    position &+= 1
    return token(kind, from: position &- 1, flags)
  }

  /// Moves to the next byte that is no white space of RFC 8259 and returns it, 0 at the end.
  @inline(__always)
  private mutating func skipSpaces(_ flags: inout Token.Flags) -> UInt8 {
    var offset = position
    while offset < source.count {
      let byte = source[offset]
      if byte > .space {
        position = offset
        return byte
      }
      guard byte.isJSONSpace else { break }
      if byte != .space, byte != .tab { flags.insert(.startsLine) }
      offset &+= 1
    }
    position = offset
    return byte(at: offset)
  }

  /// Whether a word stands there alone, not as the beginning of a longer one.
  @inline(__always)
  private func matches(_ word: StaticString, at offset: Int) -> Bool {
    hasPrefix(word, at: offset) && !continuesWord(at: offset + word.utf8CodeUnitCount)
  }
}
