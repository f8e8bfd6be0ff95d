import JSONSyntax

/// The key is the key, not what a program shows of it.
struct KeyIsNotMasked: Rule {
  let description = RuleDescription(
    "masked-key", "what a program shows of a key instead of the key", config: .warning,
    settings: .warning, elsewhere: .warning,
    explanation: """
      Programs show a key with its middle left out, as sk-…1c96 or ****. Copied from there, the \
      provider answers 401. Most providers show a whole key only once: make a new one.
      """,
    bad: """
      "api_key": "sk-or-v1-…1c96"
      """,
    good: """
      "api_key": "sk-or-v1-0000000000000000example0000000000000000example0000000000000000"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for credential in file.credentials {
      guard let value = credential.keyText, case let text = value.text.trimmed,
        MaskedKey.matches(text), !credential.isLocal || text.utf8.contains(where: \.isAlphanumeric)
      else { continue }
      findings.report(Self.masked(text), at: value.range)
    }
  }
}

extension KeyIsNotMasked {
  private static func masked(_ text: String) -> String {
    "masked key \"\(text)\", expected the whole key"
  }
}
