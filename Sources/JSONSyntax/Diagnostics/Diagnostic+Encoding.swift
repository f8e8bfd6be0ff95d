/// What is said of bytes that are not plain UTF-8, whatever the format of the file.
extension Diagnostic {
  /// The file is UTF-16 or UTF-32, by its byte order mark or by the zeros among its first bytes.
  package static func wideEncoding(of bytes: [UInt8]) -> Diagnostic? {
    let start = Array(bytes.prefix(4))
    let wide: String? =
      switch start.map({ $0 == 0 ? "0" : "x" }).joined() {
      case _ where start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]): "UTF-16"
      case "x0x0", "0x0x", "x0", "0x": "UTF-16"
      case "x000", "000x": "UTF-32"
      default: nil
      }
    return wide.map { wide in
      Diagnostic(
        .invalidEncoding, "the file is \(wide), expected it to be saved as UTF-8",
        at: 0..<min(bytes.count, 2))
    }
  }

  /// The file begins with a byte order mark; the fix removes it.
  package static func byteOrderMark(at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .invalidEncoding, "byte order mark, expected the file to begin with its text", at: range,
      fixes: [FixIt("remove it", [.delete(range)])])
  }

  /// The first byte of a range that belongs to no well-formed UTF-8.
  package static func invalidUTF8(
    in range: ByteRange, of source: UnsafeBufferPointer<UInt8>
  ) -> Diagnostic? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let length = UTF8Scalar.length(source, at: offset)
      guard length > 0 else { return .invalidUTF8(source[offset], at: offset) }
      offset += length
    }
    return nil
  }

  static func invalidUTF8(_ byte: UInt8, at offset: Int) -> Diagnostic {
    Diagnostic(
      .invalidEncoding,
      "byte 0x\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true)) is not UTF-8, "
        + "expected the file to be saved as UTF-8",
      at: offset..<offset + 1)
  }
}
