import JSONSyntax

/// A server beyond this machine and network is called through https.
struct ConnectionIsEncrypted: Rule {
  let description = RuleDescription(
    "insecure-base-url", "http to a server beyond this machine and network", config: .warning,
    settings: .warning,
    explanation: """
      Through http the key and everything that is said travel in the clear, for each network on \
      the way to read. It is fine for a server on this machine or in a private network.
      """,
    bad: """
      "base_url": "http://llm.acme.net/v1"
      """,
    good: """
      "base_url": "https://llm.acme.net/v1"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for (_, value, url) in file.reachable where url.scheme == "http" && !url.isLocal {
      findings.report(Self.insecure(url.host), at: value.range)
    }
  }
}

extension ConnectionIsEncrypted {
  private static func insecure(_ host: String) -> String {
    "the key goes to \"\(host)\" unencrypted, expected \"https://\""
  }
}
