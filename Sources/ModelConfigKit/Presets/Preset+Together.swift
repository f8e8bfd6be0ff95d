extension Preset {
  /// Together AI.
  public static let together = Preset(
    "together", title: "Together AI", label: "Together",
    Endpoint("https://api.together.xyz/v1", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("https://api.together.ai/v1", .genericChatCompletion)
    ],
    keyVariable: "TOGETHER_API_KEY",
    keyPage: "https://api.together.ai/settings/api-keys",
    models: [
      Model("zai-org/GLM-5.1", maxTokens: 131_072)
    ])
}
