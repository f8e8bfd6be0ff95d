import JSONSyntax
import Spelling

/// `provider` is one of the three protocols that Droid speaks.
struct ProviderIsKnown: Rule {
  let description = RuleDescription(
    "unknown-provider", "a provider that is none of the three types", config: .error,
    settings: .error, fix: .safe,
    explanation: """
      "provider" does not name a company but the protocol that the endpoint speaks: "anthropic" \
      (Anthropic Messages), "openai" (OpenAI Responses) or "generic-chat-completion-api" (OpenAI \
      Chat Completions, which OpenRouter, Ollama and most others speak). It is written exactly so, \
      in lower case. The fix is safe where the text is like one of the three; where only the server \
      tells what it speaks, it is not. Amazon Bedrock is no protocol: a model of settings.json \
      reaches it with "bedrock".
      """,
    bad: """
      "provider": "openAI"
      """,
    good: """
      "provider": "openai"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for (entry, value, text) in file.texts(.provider) where ProviderType(rawValue: text) == nil {
      if entry.kind == .settings, ProviderType.undocumented.contains(text) {
        findings.report(Self.undocumented(text), at: value.range, severity: .hint)
        continue
      }
      if text.trimmed.lowercased() == "bedrock" {
        findings.report(Self.bedrock, at: value.range)
        continue
      }
      let suggestion = ProviderSuggestion(text, at: entry.baseURL)
      findings.report(
        Self.unknown(text), at: value.range,
        fixes: suggestion.map { suggestion in
          let quoted = JSONWriter.quoted(suggestion.type.rawValue)
          return [
            FixIt(
              "replace it with \(quoted)", isSafe: suggestion.isAlike,
              [.replace(value.range, with: quoted)])
          ]
        } ?? [])
    }
  }
}

/// The type that somebody meant.
private struct ProviderSuggestion {
  let type: ProviderType
  /// Whether the text is like the type, so that nothing is guessed.
  let isAlike: Bool

  /// `nil` where neither the text nor the server tells.
  init?(_ text: String, at url: BaseURL?) {
    let letters = text.lowercased().filter { $0.isLetter || $0.isNumber }
    let names = ProviderType.allCases.map(\.rawValue)
    if let type = Self.type(of: letters) {
      self.type = type
      isAlike = names.contains { name in
        let other = name.filter(\.isLetter)
        return other.holds(letters) || letters.holds(other)
          || !Suggestion.misspelled(letters, in: [other]).isEmpty
      }
    } else if let nearest = Suggestion.misspelled(text.trimmed, in: names).first,
      let type = ProviderType(rawValue: nearest)
    {
      self.type = type
      isAlike = true
    } else if let type = url.flatMap(Self.typeSpoken) {
      self.type = type
      isAlike = false
    } else {
      return nil
    }
  }

  private static func type(of letters: String) -> ProviderType? {
    ProviderType.allCases.first { $0.rawValue.filter(\.isLetter) == letters }
      ?? synonyms[letters]
  }

  /// The protocol that an endpoint speaks, by its presets, else by the look of its path.
  private static func typeSpoken(at url: BaseURL) -> ProviderType? {
    if url.trimmedPath.hasSuffix("/anthropic") { return .anthropic }
    let endpoints = Preset.presets(at: url).flatMap(\.endpoints)
    let samePath = endpoints.first { $0.url.trimmedPath == url.trimmedPath }
    return (samePath ?? endpoints.first)?.provider
  }

  private static let synonyms: [String: ProviderType] = [
    "claude": .anthropic, "anthropicmessages": .anthropic, "messages": .anthropic,
    "anthropicapi": .anthropic,
    "openairesponses": .openai, "responses": .openai, "openaiapi": .openai,
    "generic": .genericChatCompletion, "chat": .genericChatCompletion,
    "completions": .genericChatCompletion, "chatcompletions": .genericChatCompletion,
    "chatcompletion": .genericChatCompletion, "genericchat": .genericChatCompletion,
    "openaicompatible": .genericChatCompletion, "openaichat": .genericChatCompletion,
    "openaicompletions": .genericChatCompletion, "openaichatcompletions": .genericChatCompletion,
    "genericchatcompletion": .genericChatCompletion, "custom": .genericChatCompletion,
    "genericchatcompletionsapi": .genericChatCompletion,
  ]
}

extension ProviderIsKnown {
  private static func unknown(_ text: String) -> String {
    let names = ProviderType.allCases.map { "\"\($0.rawValue)\"" }
    return "unknown provider \"\(text)\", expected \(names[0]), \(names[1]) or \(names[2])"
  }

  private static let bedrock =
    "provider \"bedrock\" is no protocol, expected a model of settings.json with \"bedrock\": "
    + "{\"awsRegion\": \"…\"}"

  private static func undocumented(_ text: String) -> String {
    "provider \"\(text)\" is one that Droid does not document, expected one of the three types"
  }
}
