import JSONSyntax

/// A host is the one that a provider has, not one like it.
struct HostIsSpelledRight: Rule {
  let description = RuleDescription(
    "unlikely-host", "a host that is a known provider's but for a letter or a part",
    in: [.config: .warning, .settings: .warning, .openClaw: .warning], fix: .unsafe,
    explanation: """
      The API of a provider has a host of its own: OpenRouter's is openrouter.ai, without api or www \
      before it, OpenAI's api.openai.com. At another one nobody answers, or a web page, or a \
      stranger, to whom the key is sent. byok presets lists the hosts.
      """,
    bad: """
      "base_url": "https://api.openrouter.ai/v1"
      """,
    good: """
      "base_url": "https://openrouter.ai/api/v1"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    var known: [String: KnownHost?] = [:]
    for credential in file.credentials {
      guard let value = credential.urlText, let url = credential.url, url.namesHost else {
        continue
      }
      let meant = known[url.host] ?? KnownHost.meant(by: url)
      known[url.host] = .some(meant)
      guard let meant else { continue }
      let right = url.text(
        withHost: meant.name, path: Self.path(at: meant, of: credential))
      let quoted = JSONWriter.quoted(right)
      findings.report(
        Self.unlikely(url.host, meant.preset.title, expected: quoted), at: value.range,
        fixes: [
          FixIt(
            "replace it with \(quoted)", isSafe: false, [.replace(value.range, with: quoted)])
        ])
    }
  }

  /// The path that belongs to the host, as far as it is known.
  private static func path(at host: KnownHost, of credential: Credential) -> String {
    let path = credential.path
    guard let type = credential.provider,
      case .otherPath(let served, _) = EndpointMatch(type, atPath: path, [host.preset])
    else { return credential.url?.path ?? path }
    return served
  }
}

extension HostIsSpelledRight {
  private static func unlikely(_ host: String, _ title: String, expected: String) -> String {
    "host \"\(host)\" is not \(title)'s, expected \(expected)"
  }
}
