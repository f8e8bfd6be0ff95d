extension Preset {
  /// Moonshot's plan for coding.
  public static let kimiCode = Preset(
    "kimi-code", title: "Kimi Code",
    Endpoint("https://api.kimi.com/coding", .anthropic),
    otherEndpoints: [
      Endpoint("https://api.kimi.com/coding/v1", .genericChatCompletion)
    ],
    keyVariable: "KIMI_API_KEY", keyPrefixes: ["sk-kimi-"],
    keyPage: "https://www.kimi.com/code",
    models: [],
    notes: [
      "Keys of platform.kimi.ai are for the preset moonshot.",
      "Name a model of the plan with --model.",
    ])
}
