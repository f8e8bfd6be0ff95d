extension Preset {
  /// Vercel's gateway to the models of many vendors.
  public static let vercel = Preset(
    "vercel", title: "Vercel AI Gateway", label: "Vercel",
    Endpoint("https://ai-gateway.vercel.sh/v1", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("https://ai-gateway.vercel.sh/v1", .openai),
      Endpoint("https://ai-gateway.vercel.sh", .anthropic),
    ],
    keyVariable: "AI_GATEWAY_API_KEY", otherKeyVariables: ["VERCEL_API_KEY"],
    keyPrefixes: ["vck_"],
    keyPage: "https://vercel.com",
    models: [
      Model("anthropic/claude-sonnet-4.6", maxTokens: 128_000)
    ],
    notes: [
      "The key is made under AI Gateway in Vercel's dashboard."
    ])
}
