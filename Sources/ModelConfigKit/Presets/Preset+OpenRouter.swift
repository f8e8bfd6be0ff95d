extension Preset {
  /// One key for the models of many vendors.
  public static let openRouter = Preset(
    "openrouter", title: "OpenRouter",
    Endpoint("https://openrouter.ai/api/v1", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("https://openrouter.ai/api/v1", .openai),
      Endpoint("https://openrouter.ai/api", .anthropic),
    ],
    keyVariable: "OPENROUTER_API_KEY", keyPrefixes: ["sk-or-v1-"],
    keyPage: "https://openrouter.ai/settings/keys",
    placeholder: "YOUR_OPENROUTER_KEY",
    models: [
      Model("openai/gpt-oss-20b", "GPT-OSS-20B", maxTokens: 32_000)
    ],
    notes: [
      "A model is written vendor/name; https://openrouter.ai/models lists them."
    ])
}
