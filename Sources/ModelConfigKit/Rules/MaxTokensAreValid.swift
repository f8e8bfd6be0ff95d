import JSONSyntax

/// The output limit is a positive whole number.
struct MaxTokensAreValid: Rule {
  let description = RuleDescription(
    "invalid-max-tokens", "an output limit that is not a positive whole number", config: .error,
    settings: .error, fix: .safe,
    explanation: """
      The output limit is sent to the provider as it stands. It is a number, without quotation \
      marks, without separators and without a unit, from 1 up.
      """,
    bad: """
      "max_tokens": "32000"
      """,
    good: """
      "max_tokens": 32000
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for entry in file.entries {
      guard let value = entry[.maxTokens] else { continue }
      switch value.kind {
      case .number where !(value.number?.isPositiveWhole ?? false):
        findings.report(Self.invalid(value.sourceText), at: value.range)
      case .string:
        findings.report(
          Self.invalid(value.sourceText), at: value.range, fixes: fixes(value.string ?? "", value))
      default: continue
      }
    }
  }

  private func fixes(_ text: String, _ value: SyntaxNode) -> [FixIt] {
    let groups = text.trimmed.split(omittingEmptySubsequences: false) { ",_ ".contains($0) }
    // What parts thousands has three digits behind it; of any other comma nobody knows the meaning.
    guard groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return [] }
    let digits = groups.joined()
    guard let number = Int(digits), Number(digits).isPositiveWhole else { return [] }
    return [FixIt("write it as \(number)", [.replace(value.range, with: String(number))])]
  }
}

extension MaxTokensAreValid {
  private static func invalid(_ spelling: String) -> String {
    "output limit \(spelling), expected a positive whole number such as 32000"
  }
}
