extension Preset {
  /// Mistral's own API.
  public static let mistral = Preset(
    "mistral", title: "Mistral",
    Endpoint("https://api.mistral.ai/v1", .genericChatCompletion),
    keyVariable: "MISTRAL_API_KEY",
    keyPage: "https://console.mistral.ai",
    models: [
      Model("devstral-2512", maxTokens: 262_144)
    ])
}
