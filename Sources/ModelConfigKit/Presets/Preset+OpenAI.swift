extension Preset {
  /// OpenAI's own API.
  public static let openAI = Preset(
    "openai", title: "OpenAI", label: "Custom",
    Endpoint("https://api.openai.com/v1", .openai),
    otherEndpoints: [
      Endpoint("https://api.openai.com/v1", .genericChatCompletion)
    ],
    keyVariable: "OPENAI_API_KEY", keyPrefixes: ["sk-proj-", "sk-svcacct-", "sk-"],
    keyPage: "https://platform.openai.com/api-keys",
    placeholder: "YOUR_OPENAI_KEY",
    models: [
      Model("gpt-5-codex", "GPT5-Codex", maxTokens: 16_384)
    ],
    notes: [
      "GPT-5 and newer models need the type \"openai\" (the Responses API)."
    ])
}
