import JSONSyntax

/// An entry's own id begins with `custom:` and is its own.
struct IDsAreValid: Rule {
  let description = RuleDescription(
    "invalid-id", "an id that does not begin with custom:, or that two models have", config: nil,
    settings: .error,
    explanation: """
      Droid writes an "id" into the models of settings.json and finds them by it. It begins with \
      "custom:" and belongs to one model only. An entry without an id is fine. One invalid entry \
      can cost all custom models at Droid's next start.
      """,
    bad: """
      "id": "kimi-k2"
      """,
    good: """
      "id": "custom:kimi-k2"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    var first: [String: ByteRange] = [:]
    for (_, value, text) in file.texts(.id) {
      if !text.hasPrefix(ModelEntry.selectorPrefix) {
        findings.report(Self.unprefixed(text), at: value.range)
      } else if let other = first[text] {
        findings.report(
          Self.taken(text), at: value.range, notes: [Note("first one", at: other)])
      } else {
        first[text] = value.range
      }
    }
  }
}

extension IDsAreValid {
  private static func unprefixed(_ text: String) -> String {
    "id \"\(text)\", expected it to begin with \"\(ModelEntry.selectorPrefix)\""
  }

  private static func taken(_ text: String) -> String {
    "id \"\(text)\" is another model's, expected one of its own"
  }
}
