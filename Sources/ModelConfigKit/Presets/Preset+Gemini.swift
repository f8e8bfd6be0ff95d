extension Preset {
  /// Google's Gemini API, through its OpenAI-compatible endpoint.
  public static let gemini = Preset(
    "gemini", title: "Google Gemini", label: "Google",
    Endpoint("https://generativelanguage.googleapis.com/v1beta/openai", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("https://generativelanguage.googleapis.com/v1beta", .genericChatCompletion)
    ],
    keyVariable: "GEMINI_API_KEY", keyPrefixes: ["AIza", "AQ."],
    keyPage: "https://aistudio.google.com/app/apikey",
    models: [
      Model("gemini-2.5-pro", "Gemini 2.5 Pro", maxTokens: 32_000)
    ])
}
