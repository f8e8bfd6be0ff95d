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
      in lower case.
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
      let suggestion = ProviderSuggestion.best(for: text, at: entry.baseURL)
      let quoted = JSONWriter.quoted(suggestion.rawValue)
      findings.report(
        Self.unknown(text), at: value.range,
        fixes: [FixIt("replace it with \(quoted)", [.replace(value.range, with: quoted)])])
    }
  }
}

/// The type that somebody meant.
private enum ProviderSuggestion {
  static func best(for text: String, at url: BaseURL?) -> ProviderType {
    let letters = text.lowercased().filter { $0.isLetter || $0.isNumber }
    for type in ProviderType.allCases
    where letters == type.rawValue.filter(\.isLetter) || synonyms[letters] == type {
      return type
    }
    let names = ProviderType.allCases.map(\.rawValue)
    if let nearest = Suggestion.misspelled(text.trimmed, in: names).first,
      let type = ProviderType(rawValue: nearest)
    {
      return type
    }
    return url.map(typeSpoken) ?? .genericChatCompletion
  }

  /// The protocol that an endpoint speaks, by its presets, else by the look of its path.
  private static func typeSpoken(at url: BaseURL) -> ProviderType {
    if url.trimmedPath.hasSuffix("/anthropic") { return .anthropic }
    let endpoints = Preset.presets(at: url).flatMap(\.endpoints)
    let samePath = endpoints.first { $0.url.trimmedPath == url.trimmedPath }
    return (samePath ?? endpoints.first)?.provider ?? .genericChatCompletion
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

  private static func undocumented(_ text: String) -> String {
    "provider \"\(text)\" is one that Droid does not document, expected one of the three types"
  }
}
