/// Forms in which programs show keys.
enum MaskedKey {
  /// Whether a text is one: it has marks in a row, or an ellipsis before its end.
  static func matches(_ text: String) -> Bool {
    var run = 0
    for scalar in text.unicodeScalars {
      run = marks.contains(scalar) ? run + 1 : 0
      if run == 3 { return true }
    }
    return text.unicodeScalars.contains("…") && !endsInEllipsis(text)
      || text.holds("...") && !endsInEllipsis(text)
  }

  /// A text that breaks off is a placeholder: nothing of a key's end is shown.
  private static func endsInEllipsis(_ text: String) -> Bool {
    text.hasSuffix("…") || text.hasSuffix("...")
  }

  private static let marks: Set<Unicode.Scalar> = ["*", "•", "●", "∗", "█", "▪", "·"]
}
