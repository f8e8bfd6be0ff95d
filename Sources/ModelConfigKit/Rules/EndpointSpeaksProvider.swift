import JSONSyntax

/// A server that is known is called in a protocol that it speaks.
struct EndpointSpeaksProvider: Rule {
  let description = RuleDescription(
    "provider-endpoint-mismatch", "a type whose protocol a known server does not speak",
    config: .warning, settings: .warning, fix: .unsafe,
    explanation: """
      The type is the protocol in which Droid calls the server, and most servers speak one or two \
      of the three. Called in another one, the server answers 404 or does not understand the \
      request. byok presets lists what the providers that are known speak.
      """,
    bad: """
      "base_url": "https://api.mistral.ai/v1",
      …
      "provider": "openai"
      """,
    good: """
      "base_url": "https://api.mistral.ai/v1",
      …
      "provider": "generic-chat-completion-api"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for (connection, url, _) in file.reachable where !findings.haveSpoken(of: url.range) {
      guard case .otherType(let type) = connection.match,
        let spoken = connection.entry.provider, let value = connection.entry[.provider]
      else { continue }
      let quoted = JSONWriter.quoted(type.rawValue)
      findings.report(
        Self.notSpoken(spoken, connection.presets.first?.title ?? "this server", expected: quoted),
        at: value.range, notes: [Note("called here", at: url.range)],
        fixes: [
          FixIt(
            "replace it with \(quoted)", isSafe: false, [.replace(value.range, with: quoted)])
        ])
    }
  }
}

extension EndpointSpeaksProvider {
  private static func notSpoken(
    _ type: ProviderType, _ title: String, expected: String
  ) -> String {
    "\(title) does not speak \(type.protocolName) (\"\(type.rawValue)\") at this base URL, expected "
      + expected
  }
}
