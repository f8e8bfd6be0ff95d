import JSONSyntax

/// A server that is known gets a path that it serves.
struct EndpointPathIsServed: Rule {
  let description = RuleDescription(
    "wrong-endpoint-path", "a known server with a path that it does not serve", config: .warning,
    settings: .warning, fix: .safe,
    explanation: """
      Each provider has its own path before what Droid appends: /api/v1 at OpenRouter, /openai/v1 \
      at Groq, /v1 on Ollama's port. With another one the server answers 404. byok presets lists \
      the base URLs of the providers that are known.
      """,
    bad: """
      "base_url": "https://openrouter.ai/v1"
      """,
    good: """
      "base_url": "https://openrouter.ai/api/v1"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for (connection, value, url) in file.reachable {
      guard case .otherPath(let path, let isCertain) = connection.match else { continue }
      let quoted = JSONWriter.quoted(url.text(withPath: path))
      let title = connection.presets.first?.title ?? url.host
      findings.report(
        Self.notServed(url.trimmedPath, title, expected: quoted), at: value.range,
        fixes: [
          FixIt(
            "replace it with \(quoted)", isSafe: isCertain,
            [.replace(value.range, with: quoted)])
        ])
    }
  }
}

extension EndpointPathIsServed {
  private static func notServed(_ path: String, _ title: String, expected: String) -> String {
    let path = path.isEmpty ? "no path" : "the path \"\(path)\""
    return "base URL has \(path), which \(title) does not serve, expected \(expected)"
  }
}
