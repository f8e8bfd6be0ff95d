import JSONSyntax

/// A variable of OpenRouter's that is set has a value.
struct OpenRouterVariablesHaveValues: Rule {
  let description = RuleDescription(
    "empty-variable", "a variable of OpenRouter's without a value, or a list without a model",
    in: [.libreChat: .hint],
    explanation: """
      A variable without a value counts as not set: to leave it out says the same and cannot be \
      mistaken for something forgotten. One of blanks alone is set to them, and a list of commas \
      alone offers no model: these are warnings.
      """,
    bad: """
      OPENROUTER_SITE_NAME=
      """,
    good: """
      OPENROUTER_SITE_NAME=Acme Chat
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let config = file.libreChat else { return }
    for variable in OpenRouterVariable.allCases {
      guard let assignment = config.assignment(of: variable) else { continue }
      let name = variable.rawValue
      if assignment.text.isEmpty {
        findings.report(Self.empty(name), at: assignment.nameRange)
      } else if assignment.text.isBlank {
        findings.report(Self.blank(name), at: assignment.valueRange, severity: .warning)
      } else if variable == .models, config.modelList?.models.isEmpty ?? false {
        findings.report(Self.withoutModels, at: assignment.valueRange, severity: .warning)
      }
    }
  }
}

extension OpenRouterVariablesHaveValues {
  private static func empty(_ name: String) -> String {
    "\"\(name)\" has no value, expected one or no such line"
  }

  private static func blank(_ name: String) -> String {
    "\"\(name)\" is set to blanks, expected a value"
  }

  private static let withoutModels = "list of models holds none, expected \"vendor/name\""
}
