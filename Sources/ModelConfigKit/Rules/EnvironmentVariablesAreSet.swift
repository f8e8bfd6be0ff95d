import JSONSyntax

/// The environment variables that keys come from are set.
struct EnvironmentVariablesAreSet: Rule {
  let description = RuleDescription(
    "unset-environment-variable", "a key from an environment variable that is not set",
    in: [.settings: .warning, .openClaw: .warning], fix: .unsafe,
    explanation: """
      Droid expands ${NAME} in the keys and the Bedrock settings of settings files, OpenClaw in \
      every text. Where the variable is not set, or empty, the model has no key; OpenClaw does not \
      even start. Set it where the agent is started: one that is started from an editor or a \
      desktop does not see what a shell's profile exports. A name near that of a variable that is known \
      is likely a slip.
      """,
    bad: """
      "apiKey": "${BYOK_EXAMPLE_UNSET_KEY}"
      """,
    good: """
      "apiKey": "${PATH}"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let environment = file.context.environment, let defined = file.definedVariables
    else { return }
    let keys = file.credentials.compactMap { credential -> (name: String, range: ByteRange)? in
      guard case .environment(let name) = credential.key else { return nil }
      return credential.keyRange.map { (name, $0) }
    }
    for (name, range) in keys + file.entries.flatMap(Self.bedrockVariables)
    where (environment[name] ?? "").isEmpty && !defined.contains(name) {
      let meant = file.variableMeant(by: name)
      findings.report(
        Self.unset(name, isEmpty: environment[name] != nil, meant), at: range,
        fixes: meant.map { Self.fixes(name, $0, at: range, in: file) } ?? [])
    }
  }

  /// The fix that refers to the variable that was meant, where nothing else stands in the text.
  private static func fixes(
    _ name: String, _ meant: String, at range: ByteRange, in file: LintedFile
  ) -> [FixIt] {
    let text = String(decoding: file.document.bytes[range], as: UTF8.self)
    let right = text.pieces(around: name).joined(separator: meant)
    guard text != right else { return [] }
    return [FixIt("replace it with \(right)", isSafe: false, [.replace(range, with: right)])]
  }

  /// The variables in what leads to Bedrock, where Droid expands them, too.
  private static func bedrockVariables(of entry: ModelEntry) -> [(name: String, range: ByteRange)] {
    guard let bedrock = entry[.bedrock] else { return [] }
    var places = ["awsRegion", "awsProfile", "bedrockBaseUrl"].compactMap { bedrock[$0] }
    if let metadata = bedrock[Field.metadata.name] {
      places += metadata.members.flatMap { [$0.name, $0.value] }
    }
    return places.compactMap { place in
      place.string.flatMap(EnvironmentReference.name).map { ($0, place.range) }
    }
  }
}

extension EnvironmentVariablesAreSet {
  private static func unset(_ name: String, isEmpty: Bool, _ meant: String?) -> String {
    "environment variable \(name) is \(isEmpty ? "empty" : "not set") here, expected a value in it"
      + (meant.map { ", or \($0)" } ?? "")
  }
}
