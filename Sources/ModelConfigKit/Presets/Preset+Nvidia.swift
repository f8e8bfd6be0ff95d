extension Preset {
  /// NVIDIA's hosted models.
  public static let nvidia = Preset(
    "nvidia", title: "NVIDIA",
    Endpoint("https://integrate.api.nvidia.com/v1", .genericChatCompletion),
    keyVariable: "NVIDIA_API_KEY", keyPrefixes: ["nvapi-"],
    keyPage: "https://build.nvidia.com",
    models: [],
    notes: [
      "Choose a model at https://build.nvidia.com and name it with --model."
    ])
}
