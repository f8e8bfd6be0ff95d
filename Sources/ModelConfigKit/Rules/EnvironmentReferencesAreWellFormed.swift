import JSONSyntax

/// A key from the environment is written `${NAME}`.
struct EnvironmentReferencesAreWellFormed: Rule {
  let description = RuleDescription(
    "malformed-environment-reference",
    "an environment variable in another form than ${NAME} where the key belongs",
    in: [.settings: .warning, .openClaw: .warning], fix: .unsafe,
    explanation: """
      Droid expands ${NAME} and nothing else: $NAME, {env:NAME}, %NAME% and the bare name are sent \
      as they stand. OpenClaw expands ${NAME} with a name in capitals, and nothing else.
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
      report(text, name, at: value.range, &findings)
    }
    guard file.document.fileKind == .openClaw else { return }
    for value in file.credentials.compactMap(\.keyText) {
      guard let name = Self.nameForOpenClaw(meantBy: value.text.trimmed) else { continue }
      report(value.text, name, at: value.range, &findings)
    }
  }

  private func report(
    _ text: String, _ name: String, at range: ByteRange, _ findings: inout Findings
  ) {
    let right = JSONWriter.quoted("${\(name)}")
    findings.report(
      Self.malformed(text, name), at: range,
      fixes: [FixIt("replace it with \(right)", isSafe: false, [.replace(range, with: right)])])
  }

  /// The name in capitals, of a text that OpenClaw does not expand; the bare name of a variable is
  /// one of its own marks for a key from there.
  private static func nameForOpenClaw(meantBy text: String) -> String? {
    guard !OpenClawVariable.isExpanded(in: text), OpenClawVariable.unescaped(text) == text,
      !EnvironmentReference.isName(text)
    else { return nil }
    return EnvironmentReference.nameMeant(by: text)?.uppercased()
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
