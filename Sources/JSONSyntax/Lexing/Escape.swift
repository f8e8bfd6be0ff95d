/// The numbers in escape sequences.
enum Escape {
  /// The value of hexadecimal digits, `nil` when there are fewer.
  static func hexadecimal(
    _ source: some RandomAccessCollection<UInt8>, at offset: Int, digits: Int
  ) -> UInt32? {
    guard offset + digits <= source.count else { return nil }
    var value: UInt32 = 0
    for byte in source.dropFirst(offset).prefix(digits) {
      guard let digit = byte.hexadecimalValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// The second half of a surrogate pair when `\uDC00` to `\uDFFF` stands there.
  static func lowSurrogate(
    _ source: some RandomAccessCollection<UInt8>, at offset: Int
  ) -> UInt32? {
    guard source.dropFirst(offset).starts(with: [.backslash, UInt8(ascii: "u")]),
      let unit = hexadecimal(source, at: offset + 2, digits: 4), 0xDC00...0xDFFF ~= unit
    else { return nil }
    return unit
  }
}
