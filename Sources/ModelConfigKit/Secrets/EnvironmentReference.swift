import JSONSyntax

/// `${NAME}` as Droid expands it.
public enum EnvironmentReference {
  /// The name when a text is a reference and nothing else.
  public static func name(in text: String) -> String? {
    guard text.hasPrefix("${"), text.hasSuffix("}") else { return nil }
    let name = text.dropFirst(2).dropLast()
    return isName(name) ? String(name) : nil
  }

  /// The name of the variable that somebody meant by the text of a key, in whatever form, or by
  /// the bare name of one that customarily holds a key.
  static func nameMeant(by text: String) -> String? { KeyReference(text)?.name }

  /// Whether a text is nothing but a reference in some form, and so no secret.
  static func isReference(_ text: String) -> Bool { KeyReference.isHarmless(text) }

  /// The name when a text is a reference in any form, or the bare name of a variable that
  /// customarily holds a key, and nothing else.
  static func nameOfWholeText(_ text: String) -> String? {
    Preset.keyVariables.contains(text) ? text : nameOfAnyForm(text)
  }

  /// Whether what stands where a name belongs may be a key instead, of letters and digits alone.
  static func mayBeKey(_ name: String) -> Bool {
    name.utf8.split { !$0.isAlphanumeric }.contains { KeyRun.isNoName($0) }
  }

  /// What stands for the value of a variable that is not set, in a form of the shell's that nothing
  /// expands here: `x` in `${NAME:-x}`.
  static func substitute(in text: ArraySlice<UInt8>) -> ByteRange? {
    guard text.starts(with: "${".utf8), text.last == UInt8(ascii: "}") else { return nil }
    let content = text.dropFirst(2).dropLast()
    let name = content.prefix { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
    let signs = content[name.endIndex...].prefix(2).prefix { ":-=?+".utf8.contains($0) }
    let text = String(decoding: name, as: UTF8.self)
    guard !signs.isEmpty, isName(text), !mayBeKey(text) else { return nil }
    return signs.endIndex..<content.endIndex
  }

  /// The name when a text is a reference in this or any other form that programs use:
  /// `$NAME`, `{env:NAME}`, `%NAME%`, `env:NAME`, `$env:NAME`, `process.env.NAME`.
  ///
  /// In a form that a key could have by chance the name is in capitals, as such names are.
  private static func nameOfAnyForm(_ text: String) -> String? {
    for (start, end, isPlain) in forms where text.hasPrefix(start) && text.hasSuffix(end) {
      guard text.utf8.count > start.utf8.count + end.utf8.count + 1 else { continue }
      let name = text.dropFirst(start.count).dropLast(end.count)
      let isInCapitals = name.utf8.allSatisfy { $0 == $0.uppercased }
      if isName(name), isPlain || isInCapitals { return String(name) }
    }
    return nil
  }

  private static let forms: [(start: String, end: String, isPlain: Bool)] = [
    ("${", "}", true), ("${ ", " }", true), ("${env:", "}", true), ("$(", ")", false),
    ("{env:", "}", true), ("{{env.", "}}", true),
    ("process.env.", "", true),
    ("os.environ/", "", true), ("$env:", "", true), ("env:", "", true), ("%", "%", false),
    ("$", "", false),
  ]

  /// The name of the first `${NAME}` or `${NAME:-…}` anywhere in a text.
  static func firstName(within text: String) -> String? {
    var rest = text.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "$")) {
      rest = rest[start...].dropFirst()
      guard rest.first == UInt8(ascii: "{") else { continue }
      let name = rest.dropFirst().prefix { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
      let next = rest[name.endIndex...].first
      if next == UInt8(ascii: "}") || next == UInt8(ascii: ":"), let found = String(name),
        isName(found)
      {
        return found
      }
    }
    return nil
  }

  /// Whether a text can name a variable: letters, digits and `_`, not a digit first.
  public static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= first) else {
      return false
    }
    return text.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }
}
