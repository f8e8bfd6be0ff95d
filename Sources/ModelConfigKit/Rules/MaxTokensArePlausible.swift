import JSONSyntax

/// The output limit is of a size that models have.
struct MaxTokensArePlausible: Rule {
  let description = RuleDescription(
    "implausible-max-tokens", "an output limit that is very small or a context window",
    config: .hint, settings: .hint,
    explanation: """
      Answers under 1,024 tokens are cut off in the middle of a change. A million and more is the \
      size of a context window, of what goes in and out together; as an output limit most \
      providers reject it.
      """,
    bad: """
      "max_tokens": 1048576
      """,
    good: """
      "max_tokens": 32000
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for connection in file.connections {
      guard let value = connection.entry[.maxTokens], let limit = connection.entry.maxTokens else {
        continue
      }
      if 1..<1_024 ~= limit {
        findings.report(Self.small(value.sourceText), at: value.range)
      } else if limit >= 1_000_000, limit > knownLimit(connection) {
        findings.report(Self.large(value.sourceText), at: value.range)
      }
    }
  }

  /// What the presets say that the model allows.
  private func knownLimit(_ connection: Connection) -> Int {
    guard let id = connection.entry.string(.model) else { return 0 }
    return connection.presets.compactMap { $0.model(id)?.maxTokens }.max() ?? 0
  }
}

extension MaxTokensArePlausible {
  private static func small(_ spelling: String) -> String {
    "output limit \(spelling) cuts answers off, expected 1024 or more"
  }

  private static func large(_ spelling: String) -> String {
    "output limit \(spelling) looks like a context window, expected the output limit"
  }
}
