import JSONSyntax

/// The key is a key, not a text that waits for one.
struct KeyIsFilledIn: Rule {
  let description = RuleDescription(
    "placeholder-key", "a text that waits for a key where the key should be", config: .warning,
    settings: .warning, elsewhere: .warning,
    explanation: """
      Examples write YOUR_API_KEY or sk-xxx where the key belongs; sent as it is, the provider \
      answers 401. byok set SELECTOR --key puts the key there without leaving it in the \
      shell's history. Any text is fine for a server on this machine or network.
      """,
    bad: """
      "api_key": "YOUR_OPENROUTER_KEY"
      """,
    good: """
      "api_key": "sk-or-v1-0000000000000000example0000000000000000example0000000000000000"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for credential in file.credentials where !credential.isFormality {
      guard case .placeholder(let text) = credential.key, let value = credential.keyText
      else { continue }
      findings.report(Self.placeholder(text, credential.presets.first), at: value.range)
    }
  }
}

extension KeyIsFilledIn {
  private static func placeholder(_ text: String, _ preset: Preset?) -> String {
    "placeholder \"\(text)\", expected a key" + (preset?.keyPage.map { " from \($0)" } ?? "")
  }
}
