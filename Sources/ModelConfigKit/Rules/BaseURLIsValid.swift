import JSONSyntax

/// The base URL is an absolute http or https URL with a host.
struct BaseURLIsValid: Rule {
  let description = RuleDescription(
    "invalid-base-url", "a base URL that is not an absolute http(s) URL", config: .error,
    settings: .error, fix: .safe,
    explanation: """
      Droid appends the path of the protocol to the base URL: it begins with https:// (or http:// \
      for a server on this machine or network), names a host, and has neither a query nor a \
      fragment.
      """,
    bad: """
      "base_url": "openrouter.ai/api/v1"
      """,
    good: """
      "base_url": "https://openrouter.ai/api/v1"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for (_, value, text) in file.texts(.baseURL) {
      guard let fault = BaseURL(text).fault else { continue }
      var fixes: [FixIt] = []
      if case .missingScheme(let suggestion) = fault, BaseURL(suggestion).isSound {
        let quoted = JSONWriter.quoted(suggestion)
        fixes = [FixIt("replace it with \(quoted)", [.replace(value.range, with: quoted)])]
      }
      findings.report(Self.invalid(text, fault), at: value.range, fixes: fixes)
    }
  }
}

extension BaseURLIsValid {
  private static func invalid(_ text: String, _ fault: BaseURL.Fault) -> String {
    switch fault {
    case .missingScheme: "base URL \"\(text)\" has no scheme, expected \"https://\" before it"
    case .unknownScheme(let scheme):
      "base URL has the scheme \"\(scheme)\", expected \"https\" or \"http\""
    case .missingHost: "base URL \"\(text)\" names no host, expected one behind \"://\""
    case .invalidHost(let host): "base URL has the host \"\(host)\", expected a host name"
    case .invalidPort(let port): "base URL has the port \"\(port)\", expected 1 to 65535"
    case .whiteSpace: "base URL \"\(text)\" holds white space, expected none"
    case .queryOrFragment(let tail):
      "base URL ends in \"\(tail)\", expected it to end with its path"
    }
  }
}
