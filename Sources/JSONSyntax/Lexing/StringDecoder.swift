/// Turns the bytes of a string token into the text that they stand for.
struct StringDecoder {
  private var rest: ArraySlice<UInt8>
  private var result: [UInt8] = []

  /// The text of a string's content; a lone surrogate or invalid byte becomes U+FFFD.
  static func text(of content: ArraySlice<UInt8>) -> String {
    guard content.contains(.backslash) else { return String(decoding: content, as: UTF8.self) }
    var decoder = StringDecoder(rest: content)
    return decoder.decode()
  }

  private init(rest: ArraySlice<UInt8>) {
    self.rest = rest
    result.reserveCapacity(rest.count)
  }

  private mutating func decode() -> String {
    while let byte = rest.popFirst() {
      if byte == .backslash { decodeEscape() } else { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func decodeEscape() {
    guard let letter = rest.popFirst() else { return }
    switch letter {
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(.lineFeed)
    case UInt8(ascii: "r"): result.append(.carriageReturn)
    case UInt8(ascii: "t"): result.append(.tab)
    case UInt8(ascii: "v"): result.append(0x0B)
    case UInt8(ascii: "0"): result.append(0)
    case UInt8(ascii: "x"): decodeHexadecimal(digits: 2)
    case UInt8(ascii: "u"): decodeHexadecimal(digits: 4)
    case .lineFeed: break
    case .carriageReturn: if rest.first == .lineFeed { rest.removeFirst() }
    case 0xE2 where rest.starts(with: [0x80, 0xA8]) || rest.starts(with: [0x80, 0xA9]):
      // U+2028 and U+2029 are line breaks, too: the text goes on behind them.
      rest.removeFirst(2)
    default: result.append(letter)
    }
  }

  private mutating func decodeHexadecimal(digits: Int) {
    guard var value = Escape.hexadecimal(rest, at: 0, digits: digits) else { return }
    rest.removeFirst(digits)
    if 0xD800..<0xDC00 ~= value, let low = Escape.lowSurrogate(rest, at: 0) {
      rest.removeFirst(6)
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    result += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }
}

extension Token {
  /// The bytes between the quotation marks of a string, the last of which may be missing.
  public var contentRange: ByteRange {
    let typographic = flags.contains(.twoByteMarks) ? 2 : 3
    let opensTypographic = flags.contains(.typographic)
    let opening = opensTypographic ? typographic : 1
    let closesTypographic = opensTypographic != flags.contains(.mixedMarks)
    let closing = flags.contains(.unterminated) ? 0 : closesTypographic ? typographic : 1
    let start = range.lowerBound + opening
    return start..<max(range.upperBound - closing, start)
  }
}
