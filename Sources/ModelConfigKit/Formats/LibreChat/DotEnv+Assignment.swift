import JSONSyntax

extension DotEnv {
  /// A name and the value that it is given.
  public struct Assignment: Sendable {
    /// The source.
    let bytes: [UInt8]

    /// The whole piece of the source, with `export`, the comment and the line break.
    public let range: ByteRange

    /// The bytes of the name.
    public let nameRange: ByteRange

    /// The bytes of the value with its quotes; empty behind the separator when there is none.
    public let valueRange: ByteRange

    /// What encloses the value.
    public let quote: Quote

    /// Whether `export` stands before the name.
    public let isExported: Bool

    /// Where the separator ends and a value may begin.
    let separatorEnd: Int
  }

  /// What encloses a value.
  public enum Quote: Hashable, Sendable, CaseIterable {
    /// Nothing.
    case none

    /// `'`: what it encloses is taken as it stands.
    case single

    /// `"`: `\n` and `\r` in it become line breaks.
    case double

    /// A back quote: what it encloses is taken as it stands.
    case backtick
  }
}

extension DotEnv.Assignment {
  /// The name.
  public var name: String { String(decoding: bytes[nameRange], as: UTF8.self) }

  /// The bytes of the value without its quotes.
  public var contentRange: ByteRange {
    quote == .none ? valueRange : valueRange.lowerBound + 1..<valueRange.upperBound - 1
  }

  /// The value as a program gets it; bytes that are not UTF-8 become U+FFFD.
  public var text: String {
    var result: [UInt8] = []
    result.reserveCapacity(contentRange.count)
    var position = contentRange.lowerBound
    while position < contentRange.upperBound {
      let (byte, length) = respelled(at: position) ?? (bytes[position], 1)
      result.append(byte)
      position += length
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The code points of the text, each with the bytes that spell it; none when a byte spells none.
  ///
  /// By it a fix can take a character out and leave the spelling of all others alone.
  var spelledScalars: [(scalar: Unicode.Scalar, range: ByteRange)] {
    var result: [(Unicode.Scalar, ByteRange)] = []
    var position = contentRange.lowerBound
    while position < contentRange.upperBound {
      guard let (scalar, length) = scalar(at: position) else { return [] }
      result.append((scalar, position..<position + length))
      position += length
    }
    return result
  }

  private func scalar(at offset: Int) -> (Unicode.Scalar, Int)? {
    if let (byte, length) = respelled(at: offset) { return (Unicode.Scalar(byte), length) }
    var decoder = UTF8()
    var rest = bytes[offset..<contentRange.upperBound].prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  /// The byte that is read in place of others: every line break is read as LF, and what begins with
  /// a double quote, closed or not, has its escapes expanded.
  private func respelled(at offset: Int) -> (byte: UInt8, length: Int)? {
    let next = offset + 1 < contentRange.upperBound ? bytes[offset + 1] : nil
    switch (bytes[offset], next) {
    case (.carriageReturn, .lineFeed): return (.lineFeed, 2)
    case (.carriageReturn, _): return (.lineFeed, 1)
    case (.backslash, UInt8(ascii: "n")) where expandsEscapes: return (.lineFeed, 2)
    case (.backslash, UInt8(ascii: "r")) where expandsEscapes: return (.carriageReturn, 2)
    default: return nil
    }
  }

  private var expandsEscapes: Bool { bytes[valueRange.lowerBound] == DotEnv.Quote.double.mark }
}

extension DotEnv.Quote {
  /// The byte of the quote.
  var mark: UInt8? {
    switch self {
    case .none: nil
    case .single: UInt8(ascii: "'")
    case .double: UInt8(ascii: "\"")
    case .backtick: UInt8(ascii: "`")
    }
  }

  /// The quote that a byte is, `none` for any other.
  init(mark: UInt8?) { self = Self.allCases.first { $0.mark == mark } ?? .none }
}
