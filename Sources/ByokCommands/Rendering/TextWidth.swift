/// How many columns of a terminal a text takes.
enum TextWidth {
  /// The columns of a text that has been made safe: 2 for a wide character, 0 for a combining one.
  static func columns(_ text: String) -> Int {
    isPlain(text) ? text.utf8.count : text.reduce(0) { $0 + columns($1) }
  }

  /// The columns of one character as a person sees it.
  private static func columns(_ character: Character) -> Int {
    // A sign that is asked to be a picture is as wide as one.
    if character.unicodeScalars.contains("\u{FE0F}") { return 2 }
    return character.unicodeScalars.map(columns).max() ?? 0
  }

  /// The text, cut to a number of columns with `…` at its end where it is longer.
  static func cut(_ text: String, to limit: Int) -> String {
    guard columns(text) > limit else { return text }
    var result = ""
    var left = limit - 1
    for character in text {
      left -= columns(character)
      if left < 0 { break }
      result.append(character)
    }
    return result + "…"
  }

  /// The text, filled up with blanks to a number of columns.
  static func padded(_ text: String, to width: Int, trailing: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(width - columns(text), 0))
    return trailing ? blanks + text : text + blanks
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { 0x20...0x7E ~= $0 }
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
