extension Preset {
  /// Models on this machine, served by Ollama.
  public static let ollama = Preset(
    "ollama", title: "Ollama", label: "Local",
    Endpoint("http://localhost:11434/v1", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("http://localhost:11434/v1", .openai),
      Endpoint("http://localhost:11434", .anthropic),
    ],
    // OpenClaw and others want some text in it.
    otherKeyVariables: ["OLLAMA_API_KEY"],
    models: [
      Model("qwen2.5-coder:32b", "Qwen 2.5 Coder 32B", maxTokens: 16_000),
      Model("qwen3-coder:480b-cloud", maxTokens: 128_000),
    ],
    notes: [
      "Fetch the model with ollama pull MODEL and start the server with ollama serve.",
      "Give the model a context of at least 32,000 tokens, or it forgets its task.",
    ])
}
