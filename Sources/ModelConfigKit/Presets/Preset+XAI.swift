extension Preset {
  /// xAI's own API.
  public static let xAI = Preset(
    "xai", title: "xAI",
    Endpoint("https://api.x.ai/v1", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("https://api.x.ai/v1", .openai),
      Endpoint("https://api.x.ai", .anthropic),
    ],
    keyVariable: "XAI_API_KEY", keyPrefixes: ["xai-"],
    keyPage: "https://console.x.ai",
    models: [
      Model("grok-4.3", maxTokens: 30_000)
    ])
}
