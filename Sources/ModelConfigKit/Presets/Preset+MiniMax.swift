extension Preset {
  /// MiniMax's own API.
  public static let miniMax = Preset(
    "minimax", title: "MiniMax",
    Endpoint("https://api.minimax.io/anthropic", .anthropic),
    otherEndpoints: [
      Endpoint("https://api.minimax.io/v1", .genericChatCompletion)
    ],
    keyVariable: "MINIMAX_API_KEY",
    keyPage: "https://platform.minimax.io",
    models: [
      Model("MiniMax-M2.7", maxTokens: 131_072)
    ])
}
