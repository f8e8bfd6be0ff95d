import JSONSyntax

/// A field has an effect where it stands.
struct FieldsAreHonoured: Rule {
  let description = RuleDescription(
    "ignored-field", "a field that Droid ignores in this file, or beside the other fields",
    in: [.settings: .warning],
    explanation: """
      Droid runs "apiKeyHelper" in an organisation's managed settings alone; in the files of a user \
      or a project it ignores the command, and the model has no key. Put the key, or ${NAME} for a \
      variable that holds it, into "apiKey". "authMode": "bearer" counts with the type "anthropic" \
      alone, and not beside "bedrock": the other types send the key in this form anyway.
      """,
    bad: """
      "apiKeyHelper": "vault read -field=key secret/llm"
      """,
    good: """
      "apiKey": "${PATH}"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for entry in file.entries {
      if !file.isManaged { checkHelper(entry, &findings) }
      if let value = entry[.authMode], value.string == Self.bearer,
        entry[.bedrock] != nil || entry.provider.map({ $0 != .anthropic }) ?? false
      {
        findings.report(Self.noEffect, at: value.range, severity: .hint)
      }
    }
  }

  private func checkHelper(_ entry: ModelEntry, _ findings: inout Findings) {
    let helpers = [Field.apiKeyHelper, .apiKeyHelperTTL]
    guard let member = entry.members.first(where: { $0.field.map(helpers.contains) ?? false })
    else { return }
    findings.report(
      Self.notRun(entry.name(of: member.field ?? .apiKeyHelper), hasKey: entry.keyText != nil),
      at: member.name.range)
  }

  private static let bearer = "bearer"
}

extension FieldsAreHonoured {
  private static let noEffect =
    "\"\(bearer)\" has no effect here, expected it with the type \"anthropic\" and without \"bedrock\""

  private static func notRun(_ name: String, hasKey: Bool) -> String {
    "Droid ignores \"\(name)\" outside an organisation's managed settings, expected "
      + (hasKey ? "\"apiKey\" alone" : "\"apiKey\" with the key or ${NAME}")
  }
}
