extension Preset {
  /// A proxy of one's own to the models of many vendors.
  public static let liteLLM = Preset(
    "litellm", title: "LiteLLM", label: "Local",
    Endpoint("http://localhost:4000/v1", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("http://localhost:4000/v1", .openai),
      Endpoint("http://localhost:4000", .anthropic),
    ],
    recognition: .none,
    models: [],
    notes: [
      "Start the proxy with litellm --config FILE.",
      "Name a model that the server has with --model.",
    ])
}
