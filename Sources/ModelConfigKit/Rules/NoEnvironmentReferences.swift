import JSONSyntax

/// `config.json` refers to no environment variables.
struct NoEnvironmentReferences: Rule {
  let description = RuleDescription(
    "environment-reference",
    "a reference to an environment variable, which config.json cannot make",
    config: .error, settings: nil,
    explanation: """
      Droid sends what stands in config.json as it stands: the provider gets the text ${NAME} for \
      a key. Only settings.json expands ${NAME} in "apiKey": byok migrate moves models there; or put \
      the key here with byok set SELECTOR --key.
      """,
    bad: """
      "api_key": "${OPENROUTER_API_KEY}"
      """,
    good: """
      "api_key": "sk-or-v1-0000000000000000example0000000000000000example0000000000000000"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for connection in file.connections {
      checkKey(of: connection, &findings)
      let entry = connection.entry
      let headers = entry[.extraHeaders]?.members.map(\.value) ?? []
      for value in [entry[.model], entry[.baseURL]].compactMap({ $0 }) + headers {
        guard let text = value.string, let name = EnvironmentReference.firstName(within: text)
        else { continue }
        findings.report(Self.reference(to: name, text), at: value.range)
      }
    }
  }

  private func checkKey(of connection: Connection, _ findings: inout Findings) {
    guard let value = connection.credential.keyText else { return }
    let text = value.text.trimmed
    guard let name = EnvironmentReference.nameMeant(by: text),
      !connection.credential.isLocal || name != text
    else { return }
    findings.report(Self.reference(to: name, text), at: value.range)
  }
}

extension NoEnvironmentReferences {
  private static func reference(to name: String, _ text: String) -> String {
    "\"\(text)\" is sent as it stands, expected the value of \(name) itself (config.json expands "
      + "nothing; \"byok migrate\" moves models to settings.json, which does)"
  }
}
