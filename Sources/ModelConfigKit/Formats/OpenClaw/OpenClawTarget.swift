import JSONSyntax

/// A provider of a configuration to be written: one server, one protocol and one key.
struct OpenClawTarget {
  /// Its name.
  let id: String
  /// Its server.
  let baseURL: String
  /// The protocol.
  let provider: ProviderType
  /// The key for it.
  let apiKey: APIKey
  /// The models, each with its identifier there.
  var models: [(model: PortableModel, id: String)] = []

  /// A provider for a model and all others that it serves; the name is one that no other has.
  init(for model: PortableModel, besides others: [OpenClawTarget]) {
    baseURL = model.baseURL
    provider = model.provider
    apiKey = Self.key(of: model)
    let url = BaseURL(model.baseURL)
    let presets = Preset.presets(at: url)
    let preset =
      presets.first { $0.endpoints.contains { $0.url.trimmedPath == url.trimmedPath } }
      ?? presets.first
    let name = preset?.id ?? Self.name(of: url)
    var taken = Set(others.map(\.id))
    // OpenClaw's own provider has one key; it is not for other protocols either.
    if !Self.isAtOpenRouter(model) { taken.insert(OpenClawReference.openRouter) }
    var number = 1
    while taken.contains(number == 1 ? name : "\(name)-\(number)") { number += 1 }
    id = number == 1 ? name : "\(name)-\(number)"
  }

  /// Whether it is OpenClaw's own provider for OpenRouter.
  var isOpenRouter: Bool { id == OpenClawReference.openRouter }

  /// Whether a model is called with the same key at the same server in the same protocol.
  func serves(_ model: PortableModel) -> Bool {
    baseURL == model.baseURL && provider == model.provider && apiKey == Self.key(of: model)
      && (!isOpenRouter || Self.isAtOpenRouter(model))
  }

  /// The key of a model; without one OpenClaw takes OpenRouter's from its variable.
  private static func key(of model: PortableModel) -> APIKey {
    guard model.apiKey == .none, isAtOpenRouter(model),
      let variable = Preset.openRouter.keyVariable
    else { return model.apiKey }
    return .environment(variable: variable)
  }

  /// Whether OpenClaw calls a model of its own provider for OpenRouter in the same way: behind
  /// `openrouter/` a name without a vendor means another model.
  private static func isAtOpenRouter(_ model: PortableModel) -> Bool {
    model.provider == Preset.openRouter.endpoint.provider
      && model.baseURL == Preset.openRouter.endpoint.baseURL
      && model.model.utf8.contains(UInt8(ascii: "/"))
  }

  /// A name made of a server's: `llm-acme` of `https://llm.acme.example/v1`.
  private static func name(of url: BaseURL) -> String {
    var labels = url.host.split(separator: ".").map(String.init)
    if !url.isLocal {
      if labels.count > 2, ["api", "www"].contains(labels[0]) { labels.removeFirst() }
      if labels.count > 1 { labels.removeLast() }
    } else if let port = url.port {
      labels.append(port)
    }
    let words = labels.joined(separator: "-").utf8.split { !$0.isAlphanumeric }
    let name = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return name.isEmpty ? "custom" : name
  }
}
