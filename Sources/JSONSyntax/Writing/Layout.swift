/// How the author of a file lays out its containers, so that what is added looks like the rest.
struct Layout {
  /// The line break: LF, CRLF or CR.
  var lineBreak = "\n"
  /// One level of indentation.
  var indentation = "  "
  /// What stands between a name and its value.
  var colon = ": "
  /// What stands behind a comma on one line.
  var commaGap = " "
  /// What stands inside the brackets on one line.
  var padding = ""
  /// Whether containers stand on one line.
  var isOneLine = false
  /// Whether the last item has a comma, too.
  var hasTrailingComma = false

  /// The text of a value whose first line is indented by `indent`.
  func text(_ value: JSONValue, indent: String = "") -> String {
    switch value {
    case .string(let text): JSONWriter.quoted(text)
    case .integer(let value): String(value)
    case .number(let number): number.spelling
    case .boolean(let value): value ? "true" : "false"
    case .null: "null"
    case .verbatim(let text): text
    case .array(let elements):
      bracketed("[", elements.map { text($0, indent: indent + indentation) }, "]", indent)
    case .object(let members):
      bracketed("{", members.map { text($0, indent: indent + indentation) }, "}", indent)
    }
  }

  /// The text of a member.
  func text(_ member: JSONValue.Member, indent: String) -> String {
    JSONWriter.quoted(member.name) + colon + text(member.value, indent: indent)
  }

  private func bracketed(
    _ open: String, _ items: [String], _ close: String, _ indent: String
  ) -> String {
    if items.isEmpty { return open + close }
    if isOneLine {
      return open + padding + items.joined(separator: "," + commaGap) + padding + close
    }
    let inner = lineBreak + indent + indentation
    return open + inner + items.joined(separator: "," + inner) + (hasTrailingComma ? "," : "")
      + lineBreak + indent + close
  }
}

extension JSONValue {
  /// The text of a file of its own: indented by two spaces, a line break at the end.
  public var fileText: String { Layout().text(self) + "\n" }
}
