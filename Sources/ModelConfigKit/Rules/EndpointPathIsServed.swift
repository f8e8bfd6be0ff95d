import JSONSyntax

/// A server that is known is called by the scheme and at the path that it serves.
struct EndpointPathIsServed: Rule {
  let description = RuleDescription(
    "wrong-endpoint-path", "a known server with a path or scheme that it does not serve",
    in: [.config: .warning, .settings: .warning, .openClaw: .warning], fix: .safe,
    explanation: """
      Each provider has its own path before what Droid or OpenClaw appends: /api/v1 at OpenRouter, \
      /openai/v1 at Groq and Azure, /v1 on Ollama's port. With another one the server answers 404. \
      Ollama and its like speak http, not https. byok presets lists the base URLs of the providers \
      that are known.
      """,
    bad: """
      "base_url": "https://openrouter.ai/v1"
      """,
    good: """
      "base_url": "https://openrouter.ai/api/v1"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for (credential, value, url) in file.reachable {
      let served = credential.servedPath(insteadOf: credential.path)
      let isPathRight = served.path == credential.path
      let needsHTTP = credential.isRecognised && url.claimsTLSOnPlainServer
      guard needsHTTP || !isPathRight else { continue }
      let right = isPathRight ? url.text.trimmed : url.text(withPath: served.path)
      let quoted = JSONWriter.quoted(needsHTTP ? BaseURL.withHTTP(right) : right)
      findings.report(
        needsHTTP
          ? Self.speaksHTTP(credential.serverName, expected: quoted)
          : Self.notServed(url.trimmedPath, credential.serverName, expected: quoted),
        at: value.range, severity: credential.isRecognised ? nil : .hint,
        fixes: [
          FixIt(
            "replace it with \(quoted)",
            isSafe: served.isCertain && credential.isRecognised && !needsHTTP,
            [.replace(value.range, with: quoted)])
        ])
    }
  }
}

extension BaseURL {
  /// Whether it asks for https a server on this machine or network that has no name for which there
  /// could be a certificate.
  fileprivate var claimsTLSOnPlainServer: Bool {
    scheme == "https" && isLocal
      && (!host.contains(".") || host.utf8.allSatisfy { !$0.isAlphanumeric || $0.isDigit })
  }

  /// A URL of https as one of http.
  fileprivate static func withHTTP(_ text: String) -> String {
    "http" + text.trimmed.dropFirst("https".count)
  }
}

extension EndpointPathIsServed {
  private static func notServed(_ path: String, _ title: String, expected: String) -> String {
    let path = path.isEmpty ? "no path" : "the path \"\(path)\""
    return "base URL has \(path), which \(title) does not serve, expected \(expected)"
  }

  private static func speaksHTTP(_ title: String, expected: String) -> String {
    "\(title) speaks http here, not https, expected \(expected)"
  }
}
