/// Text from anywhere, made safe for a terminal.
///
/// Control characters could move the cursor or run commands, bidirectional ones could make text
/// read as another, and zero-width ones hide in it: each is shown as its number instead.
enum TerminalText {
  /// The text with every such character as `\u{…}`.
  static func escaped(_ text: String) -> String {
    escaped(text) { scalar in "\\u{\(String(scalar.value, radix: 16))}" }
  }

  /// A JSON document with every such character in the form that JSON has for it; its own line
  /// breaks stay.
  static func escapedAsJSON(_ text: String) -> String {
    escaped(text, except: "\n") { scalar in
      String(scalar).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }
  }

  /// Whether a character may not reach a terminal: controls (C0, C1, DEL), bidirectional marks,
  /// zero-width and other invisible characters, line and paragraph separators, tags.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5,
      0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F,
      0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  private static func escaped(
    _ text: String, except allowed: Unicode.Scalar? = nil,
    _ spelling: (Unicode.Scalar) -> String
  ) -> String {
    guard text.unicodeScalars.contains(where: { isUnsafe($0) && $0 != allowed }) else {
      return text
    }
    var result = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar), scalar != allowed {
        result += spelling(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
