import JSONSyntax

/// The environment variables that keys come from are set.
struct EnvironmentVariablesAreSet: Rule {
  let description = RuleDescription(
    "unset-environment-variable", "a key from an environment variable that is not set",
    config: nil, settings: .warning,
    explanation: """
      Droid expands ${NAME} in the keys and the Bedrock settings of settings files. Where the variable is not set, or \
      empty, the model has no key. Set it where Droid is started: an agent that is started from an \
      editor or a desktop does not see what a shell's profile exports.
      """,
    bad: """
      "apiKey": "${BYOK_EXAMPLE_UNSET_KEY}"
      """,
    good: """
      "apiKey": "${PATH}"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let environment = file.context.environment else { return }
    for value in file.entries.flatMap(Self.expandedValues) {
      guard let name = value.string.flatMap(EnvironmentReference.name),
        (environment[name] ?? "").isEmpty
      else { continue }
      findings.report(Self.unset(name, isEmpty: environment[name] != nil), at: value.range)
    }
  }

  /// The values in which Droid expands variables: the key, and what leads to Bedrock.
  private static func expandedValues(of entry: ModelEntry) -> [SyntaxNode] {
    let bedrock = ["awsRegion", "awsProfile", "bedrockBaseUrl"].map { entry[.bedrock]?[$0] }
    return ([entry[.apiKey]] + bedrock).compactMap { $0 }
  }
}

extension EnvironmentVariablesAreSet {
  private static func unset(_ name: String, isEmpty: Bool) -> String {
    "environment variable \(name) is \(isEmpty ? "empty" : "not set") here, expected a value in it"
  }
}
