extension Preset {
  /// Models on this machine, served by vLLM.
  public static let vLLM = Preset(
    "vllm", title: "vLLM", label: "Local",
    Endpoint("http://localhost:8000/v1", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("http://localhost:8000/v1", .openai),
      Endpoint("http://localhost:8000", .anthropic),
    ],
    recognition: .none,
    models: [],
    notes: [
      "Start the server with vllm serve MODEL.",
      "Name a model that the server has with --model.",
    ])
}
