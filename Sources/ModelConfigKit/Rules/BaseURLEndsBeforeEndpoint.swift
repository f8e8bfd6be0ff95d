import JSONSyntax

/// The base URL ends before the path that Droid appends.
struct BaseURLEndsBeforeEndpoint: Rule {
  let description = RuleDescription(
    "endpoint-in-base-url", "a base URL that ends in what is appended to it",
    in: [.config: .error, .settings: .error, .openClaw: .error], fix: .safe,
    explanation: """
      Droid and OpenClaw append the path of the protocol to the base URL: /chat/completions, /responses or \
      /v1/messages. Providers often document the whole address; pasted as it is, the path is \
      there twice and the server answers 404.
      """,
    bad: """
      "base_url": "https://openrouter.ai/api/v1/chat/completions"
      """,
    good: """
      "base_url": "https://openrouter.ai/api/v1"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    let reader = file.config == nil ? "OpenClaw" : "Droid"
    for credential in file.credentials {
      guard let (value, url) = credential.reachable, case let path = url.trimmedPath,
        let ending = Self.ending(of: path, for: credential.provider)
      else { continue }
      let kept = String(decoding: path.utf8.dropLast(ending.utf8.count), as: UTF8.self)
      let quoted = JSONWriter.quoted(url.text(withPath: kept))
      findings.report(
        Self.ends(in: ending, reader, expected: quoted), at: value.range,
        fixes: [FixIt("replace it with \(quoted)", [.replace(value.range, with: quoted)])])
    }
  }

  /// What a path ends in that belongs to a request; with the version only where it is appended too.
  private static func ending(of path: String, for type: ProviderType?) -> String? {
    let bytes = path.utf8.map(\.lowercased)
    let all = ProviderType.allCases.map(\.appendedPath)
    let endings = (type.map { [$0.appendedPath] } ?? []) + all.filter { $0 != versioned } + [short]
    return endings.first { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static let versioned = ProviderType.anthropic.appendedPath
  private static let short = "/messages"
}

extension BaseURLEndsBeforeEndpoint {
  private static func ends(in ending: String, _ reader: String, expected: String) -> String {
    "base URL ends in \"\(ending)\", which \(reader) appends itself, expected \(expected)"
  }
}
