extension Preset {
  /// DeepInfra.
  public static let deepInfra = Preset(
    "deepinfra", title: "DeepInfra",
    Endpoint("https://api.deepinfra.com/v1/openai", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("https://api.deepinfra.com/anthropic", .anthropic)
    ],
    keyVariable: "DEEPINFRA_API_KEY",
    keyPage: "https://deepinfra.com/dash/api_keys",
    placeholder: "YOUR_DEEPINFRA_TOKEN",
    models: [
      Model("zai-org/GLM-4.7", "GLM-4.7", maxTokens: 16_384),
      Model("deepseek-ai/DeepSeek-V3.1-Terminus", maxTokens: 16_384),
      Model("moonshotai/Kimi-K2-Instruct-0905", maxTokens: 32_768),
      Model("Qwen/Qwen3-Coder-480B-A35B-Instruct-Turbo", maxTokens: 32_768),
    ],
    notes: [
      "Model identifiers are those of Hugging Face's repositories."
    ])
}
