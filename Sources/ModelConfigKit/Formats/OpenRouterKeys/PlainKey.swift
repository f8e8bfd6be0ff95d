import JSONSyntax

/// The content of a file that is a key alone, without the quotation marks of a JSON string.
enum PlainKey {
  /// The key in some bytes, `nil` where they are to be read as JSON.
  ///
  /// Line ends behind it belong to the file; any other white space is taken for a part of it.
  static func key(in bytes: [UInt8]) -> SpelledText? {
    let isMarked = bytes.starts(with: byteOrderMark)
    let text = bytes.dropFirst(isMarked ? byteOrderMark.count : 0)
    guard let first = text.first(where: { $0 > 0x20 }), !"{[\"".utf8.contains(first) else {
      return nil
    }
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    var scalars: [(scalar: Unicode.Scalar, range: ByteRange)] = []
    var position = 0
    for scalar in String(decoding: bytes[..<end], as: UTF8.self).unicodeScalars {
      let width = UTF8.width(scalar)
      scalars.append((scalar, position..<position + width))
      position += width
    }
    // Bytes that are no text are for the reader of JSON to speak of.
    guard position == end, !scalars.contains(where: { $0.scalar == "\u{FFFD}" }) else { return nil }
    return SpelledText(String(decoding: bytes[..<end], as: UTF8.self), at: 0..<end, scalars)
  }

  /// Whether a text is likely to be a key of Bedrock's, or to stand for one: one long word of the
  /// characters of base64 and of placeholders, and no line of a `.env` file.
  static func isLikely(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let word = bytes.drop { $0 == UInt8(ascii: "<") }.prefix {
      $0.isAlphanumeric || "-_+/".utf8.contains($0)
    }
    let rest = bytes[word.endIndex...]
    guard rest.allSatisfy({ $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ">") }) else {
      return false
    }
    let isAssignment =
      !rest.isEmpty && word.allSatisfy { $0 == $0.uppercased } && word.contains(UInt8(ascii: "_"))
    guard !isAssignment, !word.contains(UInt8(ascii: "/")) || word.contains(where: \.isDigit) else {
      return false
    }
    let isLabelled =
      text.hasPrefix("ABSK") || word.map(\.lowercased).holds(Array("bedrock".utf8))
    return word.count >= (isLabelled ? 8 : 20)
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
