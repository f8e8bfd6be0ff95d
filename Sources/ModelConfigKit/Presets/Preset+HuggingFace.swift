extension Preset {
  /// Hugging Face's router to inference providers.
  public static let huggingFace = Preset(
    "huggingface", title: "Hugging Face", label: "HF Router",
    Endpoint("https://router.huggingface.co/v1", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("https://router.huggingface.co/v1", .openai)
    ],
    hasOpenPaths: true,
    keyVariable: "HF_TOKEN", keyPrefixes: ["hf_"],
    keyPage: "https://huggingface.co/settings/tokens",
    models: [
      Model("openai/gpt-oss-120b:fireworks-ai", "GPT OSS 120B", maxTokens: 32_768)
    ],
    notes: [
      "A model is a repository's identifier; :provider behind it chooses who serves it."
    ])
}
