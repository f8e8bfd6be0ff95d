/// The protocols that OpenClaw speaks, the values of `api`.
enum OpenClawAPI {
  /// All that any of its versions knows.
  static let all = [
    "openai-completions", "openai-responses", "anthropic-messages", "google-generative-ai",
    "google-vertex", "openai-codex-responses", "openai-chatgpt-responses",
    "azure-openai-responses", "bedrock-converse-stream", "github-copilot", "ollama",
    "pi-messages",
  ]

  /// The same protocol in Droid's words, `nil` where Droid does not speak it.
  static func provider(_ api: String) -> ProviderType? {
    ProviderType.allCases.first { name(of: $0) == api }
  }

  /// The value for one of Droid's protocols.
  static func name(of provider: ProviderType) -> String {
    switch provider {
    case .genericChatCompletion: "openai-completions"
    case .openai: "openai-responses"
    case .anthropic: "anthropic-messages"
    }
  }
}
