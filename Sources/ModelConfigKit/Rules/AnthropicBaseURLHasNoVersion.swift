import JSONSyntax

/// With the type `anthropic` the base URL ends before the version.
struct AnthropicBaseURLHasNoVersion: Rule {
  let description = RuleDescription(
    "anthropic-base-url-version", "a base URL that ends in /v1 with the type \"anthropic\"",
    config: .warning, settings: .warning, fix: .safe,
    explanation: """
      With the type "anthropic" Droid appends /v1/messages, with the version; with the other two \
      types it appends none. A base URL that ends in /v1 becomes /v1/v1/messages, and the server \
      answers 404.
      """,
    bad: """
      "base_url": "https://api.anthropic.com/v1"
      """,
    good: """
      "base_url": "https://api.anthropic.com"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for (credential, value, url) in file.reachable where credential.provider == .anthropic {
      let path = url.trimmedPath
      guard path.hasSuffix(Self.version) else { continue }
      let kept = String(path.dropLast(Self.version.utf8.count))
      // A server that is known not to speak the protocol there has another problem.
      switch credential.match(at: kept) {
      case .unknown, .served: break
      case .otherType, .otherPath: continue
      }
      let quoted = JSONWriter.quoted(url.text(withPath: kept))
      findings.report(
        Self.ends(expected: quoted), at: value.range,
        fixes: [FixIt("replace it with \(quoted)", [.replace(value.range, with: quoted)])])
    }
  }

  private static let version = "/v1"
}

extension AnthropicBaseURLHasNoVersion {
  private static func ends(expected: String) -> String {
    "base URL ends in \"\(version)\", but Droid appends \"\(ProviderType.anthropic.appendedPath)\""
      + " with the type \"anthropic\", expected \(expected)"
  }
}
