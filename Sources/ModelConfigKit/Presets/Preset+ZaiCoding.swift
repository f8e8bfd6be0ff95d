extension Preset {
  /// Z.AI's coding plan.
  public static let zaiCoding = Preset(
    "zai-coding", title: "Z.AI Coding Plan",
    Endpoint("https://api.z.ai/api/coding/paas/v4", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("https://api.z.ai/api/anthropic", .anthropic)
    ],
    keyVariable: "ZAI_API_KEY", otherKeyVariables: ["ZHIPU_API_KEY"],
    keyPage: "https://z.ai/manage-apikey/apikey-list",
    models: [
      Model("glm-4.6", maxTokens: 131_072)
    ],
    notes: [
      "With the type \"anthropic\" the base URL is https://api.z.ai/api/anthropic."
    ])
}
