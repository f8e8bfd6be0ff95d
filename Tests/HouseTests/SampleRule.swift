import JSONSyntax
import ModelConfigKit

/// A display name says in brackets who serves the model.
struct DisplayNameTellsProvider: Rule {
  let description = RuleDescription(
    "untold-provider", "a display name that does not say who serves the model",
    config: .hint, settings: .hint, fix: .unsafe,
    explanation: """
      The same model is served by many. A name such as "Kimi K2 [Groq]" tells its entries apart.
      """,
    bad: """
      "model_display_name": "Kimi K2"
      """,
    good: """
      "model_display_name": "Kimi K2 [Groq]"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for (entry, value, text) in file.texts(.displayName) where !text.hasSuffix("]") {
      let preset = entry.baseURL.flatMap { Preset.presets(at: $0).first }
      findings.report(
        Self.untold(text), at: value.range,
        fixes: preset.map { preset in
          let name = JSONWriter.quoted("\(text) [\(preset.label)]")
          return [FixIt("call it \(name)", isSafe: false, [.replace(value.range, with: name)])]
        } ?? [])
    }
  }
}

extension DisplayNameTellsProvider {
  private static func untold(_ text: String) -> String {
    "\"\(text)\" does not say who serves the model, expected it in brackets"
  }
}
