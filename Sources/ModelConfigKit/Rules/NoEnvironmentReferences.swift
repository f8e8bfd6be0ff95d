import JSONSyntax

/// A file whose reader expands nothing refers to no environment variables, commands or stores.
struct NoEnvironmentReferences: Rule {
  let description = RuleDescription(
    "environment-reference",
    "a reference to a variable, a command or a store of secrets in a file that expands nothing",
    config: .error, settings: nil, elsewhere: .warning,
    explanation: """
      Droid sends what stands in config.json as it stands: the provider gets the text ${NAME}, \
      op://… or $(…) for a key. Only settings.json expands ${NAME} in "apiKey": byok migrate moves \
      models there; or put the key here with byok set SELECTOR --key. LibreChat's .env and the \
      credentials that OpenRouter stores expand nothing, either.
      """,
    bad: """
      "api_key": "${OPENROUTER_API_KEY}"
      """,
    good: """
      "api_key": "sk-or-v1-0000000000000000example0000000000000000example0000000000000000"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for connection in file.connections {
      checkKey(of: connection.credential, file.document.fileKind, &findings)
      let entry = connection.entry
      let headers = entry[.extraHeaders]?.members.map(\.value) ?? []
      for value in [entry[.model], entry[.baseURL]].compactMap({ $0 }) + headers {
        guard let text = value.string, let name = EnvironmentReference.firstName(within: text)
        else { continue }
        findings.report(Self.reference(to: name, text), at: value.range)
      }
    }
    // OpenClaw expands variables, and another rule knows which.
    guard file.config == nil, file.document.fileKind != .openClaw else { return }
    for credential in file.credentials {
      checkKey(of: credential, file.document.fileKind, &findings)
    }
  }

  private func checkKey(
    of credential: Credential, _ kind: FileKind, _ findings: inout Findings
  ) {
    guard let value = credential.keyText, case let text = value.text.trimmed,
      let reference = KeyReference(text),
      !credential.isLocal || reference.name != text && reference.form != .template
    else { return }
    findings.report(
      Self.sent(text, reference, kind), at: value.range,
      severity: reference.form == .template ? .warning : nil)
  }
}

extension NoEnvironmentReferences {
  private static func reference(to name: String, _ text: String) -> String {
    "\"\(text)\" is sent as it stands, expected the value of \(name) itself (\(reason(.config)))"
  }

  private static func sent(
    _ text: String, _ reference: KeyReference, _ kind: FileKind
  ) -> String {
    let expected = reference.name.map { "the value of \($0) itself" } ?? "the key itself"
    // Of variables the reason says enough.
    let fate = reference.name == nil ? reference.fate(in: kind.title) : ""
    return "\"\(text)\" is sent as it stands\(fate), expected \(expected) (\(reason(kind)))"
  }

  private static func reason(_ kind: FileKind) -> String {
    switch kind {
    case .libreChat: ".env expands nothing"
    case .openRouterKeys: "OpenRouter stores the text as it is"
    default:
      "config.json expands nothing; \"byok migrate\" moves models to settings.json, which does"
    }
  }
}
