extension Preset {
  /// Anthropic's own API.
  public static let anthropic = Preset(
    "anthropic", title: "Anthropic", label: "Custom",
    Endpoint("https://api.anthropic.com", .anthropic),
    otherEndpoints: [
      Endpoint("https://api.anthropic.com/v1", .genericChatCompletion)
    ],
    keyVariable: "ANTHROPIC_API_KEY", keyPrefixes: ["sk-ant-"],
    keyPage: "https://console.anthropic.com/settings/keys",
    placeholder: "YOUR_ANTHROPIC_KEY",
    models: [
      Model("claude-sonnet-4-5-20250929", "Sonnet 4.5", maxTokens: 8_192)
    ],
    notes: [
      "Droid appends /v1/messages, so the base URL ends before /v1."
    ])
}
