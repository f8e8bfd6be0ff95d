import JSONSyntax

/// A server that is known is called in a protocol that it speaks.
struct EndpointSpeaksProvider: Rule {
  let description = RuleDescription(
    "provider-endpoint-mismatch", "a type whose protocol a known server or model does not speak",
    in: [.config: .warning, .settings: .warning, .openClaw: .warning], fix: .unsafe,
    explanation: """
      The type is the protocol in which the server is called, and most servers speak one or two \
      of the three. Called in another one, the server answers 404 or does not understand the \
      request. OpenAI's own models from GPT-5 on need "openai" (OpenAI Responses). byok presets \
      lists what the providers that are known speak.
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
    for credential in file.credentials {
      guard let spoken = credential.provider, let value = credential.providerText else { continue }
      if let (_, url) = credential.reachable.map({ ($0.url, $0.value) }),
        !findings.haveSpoken(of: url.range), case .otherType(let type) = credential.match
      {
        check(credential, spoken, value, speaks: type, at: url, file, &findings)
      } else if spoken == .genericChatCompletion, credential.presets.contains(.openAI) {
        checkModels(of: credential, value, file, &findings)
      }
    }
  }

  private func check(
    _ credential: Credential, _ spoken: ProviderType, _ value: SpelledText,
    speaks type: ProviderType, at url: SpelledText, _ file: LintedFile, _ findings: inout Findings
  ) {
    let alternative = credential.presets.lazy.compactMap(\.alternative).first
    let other = spoken == .anthropic && file.config != nil ? alternative : nil
    let quoted = JSONWriter.quoted(file.name(of: type))
    findings.report(
      Self.notSpoken(
        spoken, file.name(of: spoken), credential.serverName, expected: other ?? quoted),
      at: value.range, notes: [Note("called here", at: url.range)],
      fixes: other == nil ? [Self.replacing(value, by: quoted)] : [])
  }

  /// One protocol may be said of several models, not all of which need another one.
  private func checkModels(
    of credential: Credential, _ value: SpelledText, _ file: LintedFile,
    _ findings: inout Findings
  ) {
    let needy = credential.models.filter { OpenAIModel.needsResponses($0.text) }
    guard let model = needy.first else { return }
    let quoted = JSONWriter.quoted(file.name(of: .openai))
    findings.report(
      Self.needsResponses(model.text, expected: quoted), at: value.range,
      notes: [Note("the model is named here", at: model.range)],
      fixes: needy.count == credential.models.count ? [Self.replacing(value, by: quoted)] : [])
  }

  private static func replacing(_ value: SpelledText, by quoted: String) -> FixIt {
    FixIt("replace it with \(quoted)", isSafe: false, [.replace(value.range, with: quoted)])
  }
}

extension EndpointSpeaksProvider {
  private static func notSpoken(
    _ type: ProviderType, _ name: String, _ title: String, expected: String
  ) -> String {
    "\(title) does not speak \(type.protocolName) (\"\(name)\") at this base URL, expected "
      + expected
  }

  private static func needsResponses(_ model: String, expected: String) -> String {
    "OpenAI's model \"\(model)\" needs \(ProviderType.openai.protocolName), expected \(expected)"
  }
}
