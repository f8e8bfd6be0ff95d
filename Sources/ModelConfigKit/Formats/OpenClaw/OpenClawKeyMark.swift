/// What the gateway writes into `models.json` for a key that is somewhere else.
enum OpenClawKeyMark {
  /// Whether a text names a variable or a program that prints the key, or says that a login or a
  /// secret is meant.
  static func matches(_ text: String) -> Bool {
    isVariable(text) || text.hasPrefix("!") || text.hasPrefix("secretref-")
      || text.hasSuffix("-oauth") || text.hasSuffix("-local")
  }

  /// Whether it is the name of a variable.
  static func isVariable(_ text: String) -> Bool {
    OpenClawVariable.isName(text) && text.utf8.contains(UInt8(ascii: "_"))
  }
}
