/// Paths as texts that lose no byte.
///
/// A file system takes any bytes for a name, a text only those of UTF-8. A byte that is none stands
/// in the text as one of the last characters of Unicode, which nobody uses (PEP 383 has the idea).
public enum PathText {
  private static let marks: ClosedRange<UInt32> = 0x10_FF80...0x10_FFFF

  /// The text of a path.
  static func text(_ path: [UInt8]) -> String {
    // The first byte of every mark: without it, and with a text that keeps all, nothing is special.
    let plain = String(decoding: path, as: UTF8.self)
    if !path.contains(0xF4), plain.utf8.elementsEqual(path) { return plain }
    var scalars = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = path.makeIterator()
    var position = 0
    while true {
      switch parser.parseScalar(from: &bytes) {
      case .emptyInput: return String(scalars)
      case .error(let length):
        scalars += path[position..<position + length].map(mark)
        position += length
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        // A mark that is a name's own is kept apart from those that stand for a byte.
        scalars += marks.contains(scalar.value) ? encoded.map(mark) : [scalar]
        position += encoded.count
      }
    }
  }

  /// The path of a text.
  static func bytes(_ text: String) -> [UInt8] {
    guard text.utf8.contains(0xF4) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      marks.contains(scalar.value)
        ? [UInt8(truncatingIfNeeded: scalar.value)] : Array(UTF8.encode(scalar) ?? .init())
    }
  }

  /// The path of a text, as C takes it.
  static func cString(_ text: String) -> [CChar] {
    bytes(text).map { CChar(bitPattern: $0) } + [0]
  }

  /// A path as a person reads it: `\xE9` for a byte that is no text.
  ///
  /// - Parameter text: a path, as the store returns it.
  /// - Returns: the same path, or one that no file has but a person can tell apart.
  public static func shown(_ text: String) -> String {
    guard text.utf8.contains(0xF4) else { return text }
    return text.unicodeScalars.map { scalar in
      marks.contains(scalar.value)
        ? "\\x" + String(scalar.value & 0xFF, radix: 16, uppercase: true) : String(scalar)
    }.joined()
  }

  private static func mark(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(marks.lowerBound & ~0xFF | UInt32(byte)) ?? "\u{FFFD}"
  }
}
