extension Preset {
  /// Z.AI's API, paid by use.
  public static let zai = Preset(
    "zai", title: "Z.AI",
    Endpoint("https://api.z.ai/api/paas/v4", .genericChatCompletion),
    keyVariable: "ZAI_API_KEY", otherKeyVariables: ["ZHIPU_API_KEY"],
    keyPage: "https://z.ai/manage-apikey/apikey-list",
    models: [
      Model("glm-4.7", maxTokens: 131_072)
    ],
    notes: [
      "A coding plan has an endpoint of its own: see zai-coding."
    ])
}
