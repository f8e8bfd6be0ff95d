/// White space as JavaScript has it in `\s` and `trim`.
extension DotEnvScanner {
  /// The end of the white space from an offset that stays on its line.
  func endOfSpaces(from start: Int) -> Int {
    var end = start
    while case let length = lengthOfSpace(at: end), length > 0 { end += length }
    return end
  }

  /// The end of the white space from an offset, line breaks included.
  func endOfBlanks(from start: Int) -> Int {
    var end = start
    while case let length = lengthOfBlank(at: end), length > 0 { end += length }
    return end
  }

  /// The end of the text of a line, before its line break.
  func endOfLine(from start: Int) -> Int {
    var end = start
    while !endsLine(at: end) { end += 1 }
    return end
  }

  /// Whether a line break or the end of the source is there.
  func endsLine(at offset: Int) -> Bool { offset >= bytes.count || lengthOfBreak(at: offset) > 0 }

  /// The length of a white-space character, 0 when there is none.
  func lengthOfBlank(at offset: Int) -> Int {
    let length = lengthOfSpace(at: offset)
    return length > 0 ? length : lengthOfBreak(at: offset)
  }

  /// The length of a line break: LF, CRLF, CR, U+2028 or U+2029; 0 when there is none.
  func lengthOfBreak(at offset: Int) -> Int {
    switch byte(at: offset) {
    case .lineFeed: return 1
    case .carriageReturn: return byte(at: offset + 1) == .lineFeed ? 2 : 1
    case 0xE2 where byte(at: offset + 1) == 0x80:
      return byte(at: offset + 2) == 0xA8 || byte(at: offset + 2) == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  /// The length of a white-space character that ends no line, 0 when there is none.
  func lengthOfSpace(at offset: Int) -> Int {
    guard let first = byte(at: offset) else { return 0 }
    if first < 0x80 { return first == 0x20 || first == 0x09 || 0x0B...0x0C ~= first ? 1 : 0 }
    let next = (byte(at: offset + 1) ?? 0, byte(at: offset + 2) ?? 0)
    switch (first, next.0, next.1) {
    case (0xC2, 0xA0, _): return 2
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  }
}
