import JSONSyntax

/// A key goes to the company that issued it.
struct KeyBelongsToEndpoint: Rule {
  let description = RuleDescription(
    "key-endpoint-mismatch", "a key of one company that is sent to another", config: .warning,
    settings: .warning, elsewhere: .warning,
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
    for credential in file.credentials where !credential.isLocal {
      guard let host = credential.issuer, let value = credential.keyText,
        case .literal(let key) = credential.key,
        let issuer = KeyIssuer.issuer(of: value.text.trimmed), !credential.presets.contains(issuer)
      else { continue }
      // A server that is still to be filled in is nobody's.
      if credential.presets.isEmpty, let url = credential.urlText,
        findings.haveSpoken(of: url.range)
      {
        continue
      }
      findings.report(
        Self.foreign(key, issuer, host), at: value.range,
        notes: credential.urlText.map { [Note("sent here", at: $0.range)] } ?? [])
    }
  }
}

extension KeyBelongsToEndpoint {
  private static func foreign(_ key: Secret, _ issuer: Preset, _ host: String) -> String {
    "key \"\(key.masked)\" is \(issuer.title)'s, expected one from \(host)"
  }
}
