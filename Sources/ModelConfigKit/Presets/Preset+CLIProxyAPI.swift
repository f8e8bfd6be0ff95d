extension Preset {
  /// A proxy on this machine to models of subscriptions.
  public static let cliProxyAPI = Preset(
    "cliproxyapi", title: "CLIProxyAPI", label: "CLIProxyAPI",
    Endpoint("http://localhost:8317/v1", .genericChatCompletion),
    otherEndpoints: [
      Endpoint("http://localhost:8317/v1", .openai),
      Endpoint("http://localhost:8317", .anthropic),
    ],
    hasOpenPaths: true, recognition: .likely,
    models: [],
    notes: [
      "With the type \"anthropic\" the base URL ends before /v1.",
      "Name a model that the server has with --model.",
    ])
}
