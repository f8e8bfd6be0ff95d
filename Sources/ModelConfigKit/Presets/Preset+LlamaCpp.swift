extension Preset {
  /// Models on this machine, served by llama.cpp.
  public static let llamaCpp = Preset(
    "llamacpp", title: "llama.cpp", label: "Local",
    Endpoint("http://localhost:8080/v1", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("http://localhost:8080/v1", .openai),
      Endpoint("http://localhost:8080", .anthropic),
    ],
    recognition: .none,
    models: [],
    notes: [
      "Start the server with llama-server -m FILE.",
      "Name a model that the server has with --model.",
    ])
}
