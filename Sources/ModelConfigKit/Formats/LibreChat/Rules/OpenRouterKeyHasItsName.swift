import JSONSyntax

/// OpenRouter's key has the name that reroutes nothing.
struct OpenRouterKeyHasItsName: Rule {
  let description = RuleDescription(
    "openrouter-key-name", "OpenRouter's key under the name that reroutes LibreChat's OpenAI",
    in: [.libreChat: .hint], fix: .unsafe,
    explanation: """
      LibreChat looks for the name OPENROUTER_API_KEY itself: when it is set, its built-in endpoint \
      for OpenAI goes through OpenRouter, too. The endpoint in librechat.yaml can take its key from \
      any variable; LibreChat's examples call it OPENROUTER_KEY. With another name put that one \
      behind apiKey in librechat.yaml as well.
      """,
    bad: """
      OPENROUTER_API_KEY=user_provided
      """,
    good: """
      OPENROUTER_KEY=user_provided
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let config = file.libreChat, let assignment = config.assignment(of: .apiKey),
      assignment.spelledText != nil
    else { return }
    let name = OpenRouterVariable.key.rawValue
    let isFree = !config.env.assignments.contains { $0.name == name }
    findings.report(
      Self.rerouting, at: assignment.nameRange,
      fixes: isFree
        ? [
          FixIt(
            "call it \(name)", isSafe: false, [.replace(assignment.nameRange, with: name)])
        ] : [])
  }
}

extension OpenRouterKeyHasItsName {
  private static let rerouting =
    "\"OPENROUTER_API_KEY\" sends LibreChat's endpoint for OpenAI to OpenRouter, too, expected "
    + "\"OPENROUTER_KEY\" for an endpoint of its own"
}
