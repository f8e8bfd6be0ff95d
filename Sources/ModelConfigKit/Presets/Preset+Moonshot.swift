extension Preset {
  /// Moonshot's own API for Kimi.
  public static let moonshot = Preset(
    "moonshot", title: "Moonshot",
    Endpoint("https://api.moonshot.ai/v1", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("https://api.moonshot.ai/anthropic", .anthropic),
      // In China.
      Endpoint("https://api.moonshot.cn/v1", .genericChatCompletion),
      Endpoint("https://api.moonshot.cn/anthropic", .anthropic),
    ],
    keyVariable: "MOONSHOT_API_KEY", keyPrefixes: ["sk-"],
    keyPage: "https://platform.kimi.ai",
    models: [
      Model("kimi-k2.7-code", maxTokens: 262_144)
    ])
}
