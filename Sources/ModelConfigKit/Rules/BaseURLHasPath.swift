import JSONSyntax

/// A base URL for one of OpenAI's protocols has a path.
struct BaseURLHasPath: Rule {
  let description = RuleDescription(
    "base-url-without-path", "a base URL without a path where most servers have /v1",
    in: [.config: .hint, .settings: .hint, .openClaw: .hint],
    explanation: """
      To OpenAI's protocols only /chat/completions or /responses is appended, no version: most \
      servers answer 404 unless the base URL ends in /v1 or the like. Where yours has none, ignore \
      this. Servers on this machine or network are left alone.
      """,
    bad: """
      "base_url": "https://llm.acme.net"
      """,
    good: """
      "base_url": "https://llm.acme.net/v1"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for (credential, value, url) in file.reachable {
      guard let type = credential.provider, type != .anthropic, url.trimmedPath.isEmpty,
        credential.presets.isEmpty, !url.isLocal
      else { continue }
      findings.report(
        Self.noPath(file.reader, url.requestURL(for: type), expected: url.text(withPath: "/v1")),
        at: value.range)
    }
  }
}

extension BaseURLHasPath {
  private static func noPath(_ reader: String, _ called: String, expected: String) -> String {
    "base URL has no path: \(reader) calls \"\(called)\", expected one such as \"\(expected)\""
  }
}
