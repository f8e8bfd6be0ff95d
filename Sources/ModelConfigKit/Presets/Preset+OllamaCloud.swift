extension Preset {
  /// Models in Ollama's cloud.
  public static let ollamaCloud = Preset(
    "ollama-cloud", title: "Ollama Cloud",
    Endpoint("https://ollama.com/v1", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("https://ollama.com/v1", .openai),
      Endpoint("https://ollama.com", .anthropic),
    ],
    keyVariable: "OLLAMA_API_KEY",
    keyPage: "https://ollama.com/settings/keys",
    models: [],
    notes: [
      "Choose a model at https://ollama.com/search?c=cloud and name it with --model."
    ])
}
