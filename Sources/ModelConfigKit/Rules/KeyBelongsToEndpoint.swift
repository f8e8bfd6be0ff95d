import JSONSyntax

/// A key goes to the company that issued it.
struct KeyBelongsToEndpoint: Rule {
  let description = RuleDescription(
    "key-endpoint-mismatch", "a key of one company that is sent to another", config: .warning,
    settings: .warning,
    explanation: """
      Many keys show by their beginning who issued them: sk-ant- is Anthropic's, sk-or-v1- \
      OpenRouter's. Another provider answers 401, and has seen a key that is none of its business. \
      Replace either the key or the base URL.
      """,
    bad: """
      "base_url": "https://openrouter.ai/api/v1",
      "api_key": "sk-ant-00000000example00000000example00000000example"
      """,
    good: """
      "base_url": "https://openrouter.ai/api/v1",
      "api_key": "sk-or-v1-0000000000000000example0000000000000000example0000000000000000"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for connection in file.connections where !connection.isLocal {
      guard let host = connection.presets.first, let value = connection.keyValue,
        case .literal(let key) = connection.key, let text = value.string,
        let issuer = KeyIssuer.issuer(of: text.trimmed), !connection.presets.contains(issuer)
      else { continue }
      findings.report(
        Self.foreign(key, issuer, host), at: value.range,
        notes: connection.urlValue.map { [Note("sent here", at: $0.range)] } ?? [])
    }
  }
}

extension KeyBelongsToEndpoint {
  private static func foreign(_ key: Secret, _ issuer: Preset, _ host: Preset) -> String {
    "key \"\(key.masked)\" is \(issuer.title)'s, expected one from \(host.title)"
  }
}
