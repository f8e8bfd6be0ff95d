extension Preset {
  /// DeepSeek's own API.
  public static let deepSeek = Preset(
    "deepseek", title: "DeepSeek",
    Endpoint("https://api.deepseek.com/v1", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("https://api.deepseek.com", .genericChatCompletion),
      Endpoint("https://api.deepseek.com/beta", .genericChatCompletion),
      Endpoint("https://api.deepseek.com/anthropic", .anthropic),
    ],
    keyVariable: "DEEPSEEK_API_KEY", keyPrefixes: ["sk-"],
    keyPage: "https://platform.deepseek.com/api_keys",
    models: [
      Model("deepseek-chat", maxTokens: 8_192)
    ])
}
