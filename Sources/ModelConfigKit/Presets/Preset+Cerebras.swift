extension Preset {
  /// Cerebras.
  public static let cerebras = Preset(
    "cerebras", title: "Cerebras",
    Endpoint("https://api.cerebras.ai/v1", .genericChatCompletion),
    keyVariable: "CEREBRAS_API_KEY", keyPrefixes: ["csk-"],
    keyPage: "https://cloud.cerebras.ai",
    models: [
      Model("zai-glm-4.7", maxTokens: 40_960)
    ])
}
