import JSONSyntax

/// The base URL names a server, not a text that waits for one.
struct HostIsFilledIn: Rule {
  let description = RuleDescription(
    "placeholder-host", "a text that waits for a server's address in a URL",
    config: .warning, settings: .warning, elsewhere: .warning,
    explanation: """
      Documentation writes example.com, your-host or <resource> where the address of a server of \
      one's own belongs. Nobody answers there, or a stranger does, to whom the key is sent. \
      As the URL of your site it names somebody else's.
      """,
    bad: """
      "base_url": "https://your-host.example.com/v1"
      """,
    good: """
      "base_url": "https://llm.acme.net/v1"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for credential in file.credentials {
      guard let url = credential.url, let value = credential.urlText, url.namesHost,
        url.isPlaceholder || PlaceholderHost.matches(url)
      else { continue }
      findings.report(Self.placeholder(url.text, "a server"), at: value.range)
    }
    for site in file.siteURLs {
      let url = BaseURL(site.text)
      guard !url.host.isEmpty, url.isPlaceholder || PlaceholderHost.matches(url) else { continue }
      findings.report(Self.placeholder(url.text, "your site"), at: site.range)
    }
  }
}

/// Hosts and paths that stand for others.
private enum PlaceholderHost {
  static func matches(_ url: BaseURL) -> Bool {
    let labels = url.host.split(separator: ".").map(String.init)
    if reservedNames.contains(labels.suffix(2).joined(separator: ".")) { return true }
    if labels.last == "example" || labels.last == "invalid" { return true }
    if url.path.utf8.contains(where: { "<{".utf8.contains($0) }) { return true }
    return words(of: url.host).contains(where: markers.contains)
      || words(of: url.path).contains { $0 == "your" }
  }

  private static func words(of text: String) -> [String] {
    text.utf8.split { !$0.isAlphanumeric }.map {
      String(decoding: $0.map(\.lowercased), as: UTF8.self)
    }
  }

  /// Names that are reserved for documentation (RFC 2606), and one that is used like them.
  private static let reservedNames: Set<String> = [
    "example.com", "example.org", "example.net", "yourdomain.com",
  ]

  private static let markers: Set<String> = [
    "your", "yours", "yourhost", "yourserver", "yourdomain", "yourresource", "yourcompany",
    "yourproxy", "yourendpoint", "yourapi", "placeholder", "changeme", "replaceme",
  ]
}

extension HostIsFilledIn {
  private static func placeholder(_ text: String, _ what: String) -> String {
    "placeholder \"\(text)\", expected the address of \(what)"
  }
}
