/// `${NAME}` as OpenClaw expands it in any text of its configuration: capitals, digits and `_`.
enum OpenClawVariable {
  /// The name when a text is such a reference and nothing else.
  static func name(in text: String) -> String? {
    EnvironmentReference.name(in: text).flatMap { isName($0) ? $0 : nil }
  }

  /// The name when a text is `${NAME:-default}`.
  static func nameWithDefault(in text: String) -> String? {
    guard text.hasPrefix("${"), text.hasSuffix("}"), let end = text.firstIndex(of: ":"),
      text[end...].hasPrefix(":-")
    else { return nil }
    let name = String(text[..<end].dropFirst(2))
    return isName(name) ? name : nil
  }

  /// Whether OpenClaw puts something in the place of a part of a text.
  static func isExpanded(in text: String) -> Bool {
    withoutEscapes(text).pieces(around: "${").dropFirst()
      .contains { rest in
        let name = rest.prefix { $0 != "}" && $0 != ":" }
        let tail = rest[name.endIndex...]
        return isName(name) && (tail.first == "}" || tail.hasPrefix(":-") && tail.contains("}"))
      }
  }

  /// The text that stands for a text of which nothing is to be expanded.
  static func escaped(_ text: String) -> String {
    text.pieces(around: "${").joined(separator: "$${")
  }

  /// The text for which an escaped one stands.
  static func unescaped(_ text: String) -> String {
    text.pieces(around: "$${").joined(separator: "${")
  }

  /// Whether OpenClaw expands variables of a name.
  static func isName(_ text: some StringProtocol) -> Bool {
    EnvironmentReference.isName(text) && text.utf8.allSatisfy { $0 == $0.uppercased }
  }

  private static func withoutEscapes(_ text: String) -> String {
    text.pieces(around: "$${").joined()
  }
}
