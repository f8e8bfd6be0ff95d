import JSONSyntax

/// A server beyond this machine and network is called through https.
struct ConnectionIsEncrypted: Rule {
  let description = RuleDescription(
    "insecure-base-url", "http to a server beyond this machine and network",
    in: [.config: .warning, .settings: .warning, .openClaw: .warning],
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
    for credential in file.credentials {
      guard let (value, url) = credential.reachable, url.scheme == "http", !url.isLocal else {
        continue
      }
      // An entry of Droid's cannot be without a key, whatever is wrong with it at the moment.
      guard file.config != nil || credential.key != .none else { continue }
      findings.report(Self.insecure(url.host), at: value.range)
    }
  }
}

extension ConnectionIsEncrypted {
  private static func insecure(_ host: String) -> String {
    "the key goes to \"\(host)\" unencrypted, expected \"https://\""
  }
}
