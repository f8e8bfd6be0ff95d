extension Preset {
  /// Groq.
  public static let groq = Preset(
    "groq", title: "Groq",
    Endpoint("https://api.groq.com/openai/v1", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("https://api.groq.com/openai/v1", .openai)
    ],
    keyVariable: "GROQ_API_KEY", keyPrefixes: ["gsk_"],
    keyPage: "https://console.groq.com/keys",
    placeholder: "YOUR_GROQ_KEY",
    models: [
      Model("moonshotai/kimi-k2-instruct-0905", "Kimi K2", maxTokens: 16_384)
    ])
}
