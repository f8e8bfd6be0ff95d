import JSONSyntax

/// A model of `config.json` is not hidden by one of the settings files.
struct ModelsAreNotShadowed: Rule {
  let description = RuleDescription(
    "shadowed-model", "a model whose display name stands in a settings file, too",
    config: .hint, settings: nil,
    explanation: """
      Droid merges config.json with the settings files, and where both have a model of one name \
      the settings file has priority. byok migrate moves what is left in config.json; byok remove \
      takes the copy out.
      """,
    bad: """
      "model_display_name": "Kimi K2 [Groq]"
      """,
    good: """
      "model_display_name": "Kimi K2 [Moonshot]"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    let settings = file.context.siblings.filter { $0.kind == .settings }
    let names = Set(settings.flatMap { $0.entries.compactMap { $0.string(.displayName) } })
    for (_, value, text) in file.texts(.displayName) where names.contains(text) {
      findings.report(Self.shadowed(text), at: value.range)
    }
  }
}

extension ModelsAreNotShadowed {
  private static func shadowed(_ text: String) -> String {
    "model \"\(text)\" stands in a settings file, too, which has priority"
  }
}
