import JSONSyntax

/// The base URL is an absolute http or https URL with a host.
struct BaseURLIsValid: Rule {
  let description = RuleDescription(
    "invalid-base-url", "a base URL that is not an absolute http(s) URL",
    in: [.config: .error, .settings: .error, .openClaw: .error], fix: .safe,
    explanation: """
      The path of the protocol is appended to the base URL: it begins with https:// (or http:// \
      for a server on this machine or network), names a host, and has neither a query nor a \
      fragment. Nobody expands a variable in it but OpenClaw, in the form ${NAME}.
      """,
    bad: """
      "base_url": "openrouter.ai/api/v1"
      """,
    good: """
      "base_url": "https://openrouter.ai/api/v1"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for credential in file.credentials {
      guard let value = credential.urlText, let fault = BaseURL(value.text).fault else { continue }
      var fixes: [FixIt] = []
      if case .missingScheme(let suggestion) = fault, BaseURL(suggestion).isSound {
        let quoted = JSONWriter.quoted(suggestion)
        fixes = [FixIt("replace it with \(quoted)", [.replace(value.range, with: quoted)])]
      }
      if case .markup(let url) = fault {
        let quoted = JSONWriter.quoted(url)
        fixes = [
          FixIt(
            "replace it with \(quoted)", isSafe: false, [.replace(value.range, with: quoted)])
        ]
      }
      findings.report(fault.message("base URL", value.text), at: value.range, fixes: fixes)
    }
  }
}
