extension Preset {
  /// Fireworks AI.
  public static let fireworks = Preset(
    "fireworks", title: "Fireworks",
    Endpoint("https://api.fireworks.ai/inference/v1", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("https://api.fireworks.ai/inference/v1", .openai),
      Endpoint("https://api.fireworks.ai/inference", .anthropic),
    ],
    keyVariable: "FIREWORKS_API_KEY", keyPrefixes: ["fw_"],
    keyPage: "https://app.fireworks.ai",
    models: [
      Model("accounts/fireworks/models/glm-4p5", "GLM 4.5", maxTokens: 16_384),
      Model("accounts/fireworks/models/deepseek-v3p1-terminus", maxTokens: 20_480),
    ],
    notes: [
      "Model identifiers begin with accounts/fireworks/models/."
    ])
}
