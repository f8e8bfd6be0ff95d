/// The wire protocol of an endpoint, in Droid's words (its "Bring your own key" reference).
public enum ProviderType: String, Sendable, CaseIterable {
  /// Anthropic Messages.
  case anthropic

  /// OpenAI Responses.
  case openai

  /// OpenAI Chat Completions, which most other services speak.
  case genericChatCompletion = "generic-chat-completion-api"

  /// Further values that Droid takes in settings, though its documentation does not name them.
  static let undocumented = ["factory", "google", "xai", "voyage"]

  /// What Droid appends to the base URL.
  public var appendedPath: String {
    switch self {
    case .anthropic: "/v1/messages"
    case .openai: "/responses"
    case .genericChatCompletion: "/chat/completions"
    }
  }

  /// The protocol's own name.
  public var protocolName: String {
    switch self {
    case .anthropic: "Anthropic Messages"
    case .openai: "OpenAI Responses"
    case .genericChatCompletion: "OpenAI Chat Completions"
    }
  }

  /// Whether and how prompts are cached.
  public var caching: String {
    switch self {
    case .anthropic, .openai: "automatic, as the official API does it"
    case .genericChatCompletion: "varies by provider, not guaranteed"
    }
  }

  /// Where the protocol is documented.
  public var documentation: String {
    switch self {
    case .anthropic: "https://docs.claude.com/en/api/messages"
    case .openai: "https://platform.openai.com/docs/api-reference/responses"
    case .genericChatCompletion: "https://platform.openai.com/docs/api-reference/chat"
    }
  }
}
