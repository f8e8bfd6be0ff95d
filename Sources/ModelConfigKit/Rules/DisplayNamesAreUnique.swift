import JSONSyntax

/// No two models have one name in the selector.
struct DisplayNamesAreUnique: Rule {
  let description = RuleDescription(
    "duplicate-display-name", "two models of one name in the selector", config: .warning,
    settings: .warning,
    explanation: """
      The selector shows display names alone: two models of one name cannot be told apart there. \
      Put the provider into the name, as in "Kimi K2 [Groq]".
      """,
    bad: """
      {"model_display_name": "Kimi K2", …}, {"model_display_name": "Kimi K2", …}
      """,
    good: """
      {"model_display_name": "Kimi K2 [Groq]", …},
      {"model_display_name": "Kimi K2 [Moonshot]", …}
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    var first: [String: ByteRange] = [:]
    for (_, value, text) in file.texts(.displayName) {
      if let other = first[text] {
        findings.report(
          Self.duplicate(text), at: value.range, notes: [Note("first one", at: other)])
      } else {
        first[text] = value.range
      }
    }
  }
}

extension DisplayNamesAreUnique {
  private static func duplicate(_ text: String) -> String {
    "display name \"\(text)\" is another model's, expected one of its own"
  }
}
