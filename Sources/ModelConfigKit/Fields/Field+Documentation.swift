extension Field {
  /// What the field means, in a sentence, for editors and schemas.
  public var documentation: String {
    switch self {
    case .displayName: "The name that the model selector shows."
    case .model: "The model identifier that is sent to the endpoint."
    case .baseURL: "The endpoint's base URL; Droid appends the path of the protocol."
    case .apiKey: "The key, or any text for a server that needs none; settings may leave it out."
    case .provider: "The protocol that the endpoint speaks, not the name of a company."
    case .maxTokens: "The output limit in tokens, sent as it stands."
    case .extraArgs: "Further fields of the request, such as a provider's routing."
    case .extraHeaders: "Further HTTP headers of the request."
    case .supportsImages: "Whether the model takes images."
    case .noImageSupport: "Whether the model takes no images."
    case .id: "The model's stable id, which begins with \"custom:\"."
    case .index: "The model's place in the selector."
    case .maxContextLimit: "The context limit in tokens."
    case .thinkingMaxTokens: "The limit of thinking in tokens."
    case .enableThinking: "Whether the model thinks before it answers."
    case .reasoningEffort: "How much the model reasons."
    case .supportedReasoningEfforts: "The efforts that the model knows."
    case .defaultReasoningEffort: "The effort that is used unasked."
    case .bedrock: "How the model is reached at Amazon Bedrock, in place of a base URL."
    case .authMode:
      "How the key is sent: \"bearer\" counts with the type \"anthropic\" alone."
    case .apiKeyHelper:
      "A command that prints the key; read in an organisation's managed settings alone."
    case .apiKeyHelperTTL: "How long a key of the helper is used, in milliseconds."
    case .baseModelID: "The built-in model whose behaviour this one takes over."
    }
  }

  /// Values that an author may begin with.
  public var examples: [String] {
    switch self {
    case .displayName: ["GPT-OSS-20B [OpenRouter]"]
    case .model: ["openai/gpt-oss-20b", "qwen2.5-coder:32b"]
    case .baseURL: ["https://openrouter.ai/api/v1", "http://localhost:11434/v1"]
    case .apiKey: ["YOUR_OPENROUTER_KEY", "not-needed"]
    default: []
    }
  }
}
