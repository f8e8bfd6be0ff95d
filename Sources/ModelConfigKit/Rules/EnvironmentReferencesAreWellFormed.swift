import JSONSyntax

/// A key from the environment is written `${NAME}`.
struct EnvironmentReferencesAreWellFormed: Rule {
  let description = RuleDescription(
    "malformed-environment-reference",
    "an environment variable in another form than ${NAME} where the key belongs", config: nil,
    settings: .warning, fix: .unsafe,
    explanation: """
      Droid expands ${NAME} and nothing else: $NAME, {env:NAME}, %NAME% and the bare name are sent \
      as they stand.
      """,
    bad: """
      "apiKey": "$OPENROUTER_API_KEY"
      """,
    good: """
      "apiKey": "${OPENROUTER_API_KEY}"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for (_, value, text) in file.texts(.apiKey) {
      guard EnvironmentReference.name(in: text) == nil,
        let name = EnvironmentReference.nameMeant(by: text.trimmed) ?? Self.bareName(text)
      else { continue }
      let right = JSONWriter.quoted("${\(name)}")
      findings.report(
        Self.malformed(text, name), at: value.range,
        fixes: [
          FixIt("replace it with \(right)", isSafe: false, [.replace(value.range, with: right)])
        ])
    }
  }

  /// The text itself when it is the name of a variable for keys, and no placeholder.
  private static func bareName(_ text: String) -> String? {
    let endings = ["_KEY", "_TOKEN", "_SECRET"]
    let isBare =
      endings.contains { text.hasSuffix($0) } && !PlaceholderKey.matches(text)
      && EnvironmentReference.isName(text) && text == text.uppercased()
    return isBare ? text : nil
  }
}

extension EnvironmentReferencesAreWellFormed {
  private static func malformed(_ text: String, _ name: String) -> String {
    "\"\(text)\" is sent as it stands, expected \"${\(name)}\""
  }
}
