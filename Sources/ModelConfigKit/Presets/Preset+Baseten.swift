extension Preset {
  /// Baseten's model APIs.
  public static let baseten = Preset(
    "baseten", title: "Baseten",
    Endpoint("https://inference.baseten.co/v1", .genericChatCompletion),
    otherEndpoints: [Endpoint("https://inference.baseten.co", .anthropic)],
    keyVariable: "BASETEN_API_KEY",
    keyPage: "https://baseten.co",
    models: [
      Model("Qwen/Qwen3-Coder-480B-A35B-Instruct", "Qwen3-Coder-480B", maxTokens: 8_192)
    ])
}
