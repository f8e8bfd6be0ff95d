import JSONSyntax

/// No model of OpenRouter's has two deployments.
struct SlugsAreUnique: Rule {
  let description = RuleDescription(
    "duplicate-slug", "two Azure deployments for one model of OpenRouter's",
    in: [.openRouterKeys: .warning],
    explanation: """
      OpenRouter looks for the deployment of a model by "model_slug": of two with the same slug it \
      uses one, and which it is cannot be told. Usually the slug of the second was forgotten when \
      the first was copied.
      """,
    bad: """
      {"model_slug": "openai/gpt-5.2", …},
      {"model_slug": "openai/gpt-5.2", …}
      """,
    good: """
      {"model_slug": "openai/gpt-5.2", …},
      {"model_slug": "openai/gpt-5.2-mini", …}
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    var first: [String: ByteRange] = [:]
    for value in file.openRouterModels where file.openRouterKeys != nil {
      let slug = value.text.trimmed
      if let other = first[slug] {
        findings.report(
          Self.duplicate(slug), at: value.range, notes: [Note("first one", at: other)])
      } else {
        first[slug] = value.range
      }
    }
  }
}

extension SlugsAreUnique {
  private static func duplicate(_ slug: String) -> String {
    "model \"\(slug)\" has a deployment already, expected it once"
  }
}
