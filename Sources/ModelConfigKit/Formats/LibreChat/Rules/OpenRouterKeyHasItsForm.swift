import JSONSyntax

/// OpenRouter's key looks like one, or is the word by which its users are asked for theirs.
struct OpenRouterKeyHasItsForm: Rule {
  let description = RuleDescription(
    "openrouter-key-form", "a key for OpenRouter that is neither sk-or-… nor user_provided",
    in: [.libreChat: .warning], fix: .safe,
    explanation: """
      OpenRouter's keys begin with sk-or-. The word user_provided, in exactly this spelling, makes \
      LibreChat ask each user for a key. Nothing else is of use.
      """,
    bad: """
      OPENROUTER_KEY=acme4fa81b09example
      """,
    good: """
      OPENROUTER_KEY=user_provided
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let config = file.libreChat else { return }
    for variable in [OpenRouterVariable.key, .apiKey] {
      guard let assignment = config.assignment(of: variable),
        let value = assignment.spelledText, let message = Self.message(value.text.trimmed)
      else { continue }
      let isWord = UserProvidedKey.resembles(value.text)
      let edit = isWord ? config.env.replacing(assignment, with: UserProvidedKey.word) : nil
      findings.report(
        message, at: value.range,
        fixes: edit.map { [FixIt("replace it with \"\(UserProvidedKey.word)\"", [$0])] } ?? [])
    }
  }

  /// What is to be said of a key, `nil` where others have the word or nothing is wrong.
  private static func message(_ text: String) -> String? {
    guard text != UserProvidedKey.word else { return nil }
    if UserProvidedKey.resembles(text) { return misspelled(text) }
    let isOthers =
      KeyReference(text) != nil || PlaceholderKey.matches(text) || MaskedKey.matches(text)
      || KeyIssuer.issuer(of: text) != nil
      || text.unicodeScalars.contains(where: \.isInvisible)
    return isOthers || text.hasPrefix("sk-or-") ? nil : foreign(Secret(text))
  }
}

extension OpenRouterKeyHasItsForm {
  private static func misspelled(_ text: String) -> String {
    "\"\(text)\" is taken for a key, expected \"\(UserProvidedKey.word)\""
  }

  private static func foreign(_ key: Secret) -> String {
    "key \"\(key.masked)\" is none of OpenRouter's, expected \"sk-or-…\" or "
      + "\"\(UserProvidedKey.word)\""
  }
}
