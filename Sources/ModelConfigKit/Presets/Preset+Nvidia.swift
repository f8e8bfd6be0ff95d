extension Preset {
  /// NVIDIA's hosted models.
  public static let nvidia = Preset(
    "nvidia", title: "NVIDIA",
    Endpoint("https://integrate.api.nvidia.com/v1", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("https://integrate.api.nvidia.com/v1", .openai),
      Endpoint("https://integrate.api.nvidia.com", .anthropic),
    ],
    keyVariable: "NVIDIA_API_KEY", keyPrefixes: ["nvapi-"],
    keyPage: "https://build.nvidia.com",
    models: [],
    notes: [
      "Choose a model at https://build.nvidia.com and name it with --model."
    ])
}
