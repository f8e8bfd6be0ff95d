import JSONSyntax

/// The base URL ends before the path of a request.
struct BaseURLEndsBeforeEndpoint: Rule {
  let description = RuleDescription(
    "endpoint-in-base-url", "a base URL that ends in the path of a request",
    in: [.config: .error, .settings: .error, .openClaw: .error], fix: .safe,
    explanation: """
      Droid and OpenClaw append the path of the protocol to the base URL: /chat/completions, /responses or \
      /v1/messages. Providers often document the whole address of a request, or that of another \
      one such as /models; pasted as it is, the server answers 404.
      """,
    bad: """
      "base_url": "https://openrouter.ai/api/v1/chat/completions"
      """,
    good: """
      "base_url": "https://openrouter.ai/api/v1"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for credential in file.credentials {
      guard let value = credential.urlText, let url = credential.url, url.namesHost,
        let (ending, kept) = Self.ending(of: url, for: credential.provider),
        credential.match != .served
      else { continue }
      let isSure = ending.certainty(behind: kept) == .sure
      let served = credential.servedPath(insteadOf: kept)
      let quoted = JSONWriter.quoted(url.text(withPath: served.path))
      findings.report(
        ending.isAppended
          ? Self.ends(in: ending.path, file.reader, expected: quoted)
          : Self.isOfRequest(ending.path, expected: quoted),
        at: value.range, severity: isSure ? nil : .warning,
        fixes: [
          FixIt(
            "replace it with \(quoted)", isSafe: served.isCertain && isSure,
            [.replace(value.range, with: quoted)])
        ])
    }
  }

  /// What a path ends in that belongs to a request, and the path before it.
  private static func ending(
    of url: BaseURL, for type: ProviderType?
  ) -> (ending: RequestPath, kept: String)? {
    let bytes = url.trimmedPath.utf8.map(\.lowercased)
    for ending in RequestPath.all(type) where bytes.hasEnding(ending.path) {
      let kept = String(
        decoding: url.trimmedPath.utf8.dropLast(ending.path.utf8.count), as: UTF8.self)
      guard ending.certainty(behind: kept) != .none else { continue }
      return (ending, ending.isOfOllama && type != .anthropic ? kept + "/v1" : kept)
    }
    return nil
  }
}

extension [UInt8] {
  fileprivate func hasEnding(_ text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}

extension BaseURLEndsBeforeEndpoint {
  private static func ends(in ending: String, _ reader: String, expected: String) -> String {
    "base URL ends in \"\(ending)\", which \(reader) appends itself, expected \(expected)"
  }

  private static func isOfRequest(_ ending: String, expected: String) -> String {
    "base URL ends in \"\(ending)\", the path of a request, expected \(expected)"
  }
}
