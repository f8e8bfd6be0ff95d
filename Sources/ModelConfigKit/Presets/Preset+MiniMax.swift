extension Preset {
  /// MiniMax's own API.
  public static let miniMax = Preset(
    "minimax", title: "MiniMax",
    Endpoint("https://api.minimax.io/anthropic", .anthropic),
    otherEndpoints: [
      Endpoint("https://api.minimax.io/v1", .genericChatCompletion),
      // In China.
      Endpoint("https://api.minimaxi.com/anthropic", .anthropic),
      Endpoint("https://api.minimaxi.com/v1", .genericChatCompletion),
      Endpoint("https://api.minimax.chat/v1", .genericChatCompletion),
    ],
    keyVariable: "MINIMAX_API_KEY", keyPrefixes: ["sk-cp-", "sk-api-"],
    keyPage: "https://platform.minimax.io",
    models: [
      Model("MiniMax-M2.7", maxTokens: 131_072)
    ])
}
