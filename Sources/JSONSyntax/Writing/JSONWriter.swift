/// Writes texts as JSON strings with as few escapes as RFC 8259 allows.
public enum JSONWriter {
  /// The text in quotation marks.
  public static func quoted(_ text: String) -> String {
    var result: [UInt8] = [.quotationMark]
    result.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      switch byte {
      case .quotationMark, .backslash: result += [.backslash, byte]
      case 0..<0x20: result += escaped(control: byte)
      default: result.append(byte)
      }
    }
    return String(decoding: result + [.quotationMark], as: UTF8.self)
  }

  /// The escape sequence of a control character.
  static func escaped(control byte: UInt8) -> [UInt8] {
    switch byte {
    case 0x08: return Array("\\b".utf8)
    case .tab: return Array("\\t".utf8)
    case .lineFeed: return Array("\\n".utf8)
    case 0x0C: return Array("\\f".utf8)
    case .carriageReturn: return Array("\\r".utf8)
    default: return Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
    }
  }
}
