extension Preset {
  /// Models on this machine, served by LM Studio.
  public static let lmStudio = Preset(
    "lmstudio", title: "LM Studio",
    Endpoint("http://localhost:1234/v1", .openai),
    otherEndpoints: [
      Endpoint("http://localhost:1234/v1", .genericChatCompletion),
      Endpoint("http://localhost:1234", .anthropic),
    ],
    models: [
      Model("google/gemma-4-e4b", "Gemma 4 E4B", maxTokens: 16_000)
    ],
    notes: [
      "Start the server in LM Studio's Developer tab.",
      "Give the model a context of at least 32,000 tokens, or it forgets its task.",
    ])
}
