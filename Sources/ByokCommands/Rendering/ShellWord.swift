/// A text as one word of a shell, for commands that are shown to be copied.
enum ShellWord {
  /// The text in quotation marks that take nothing in it for more than itself.
  static func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }
}
