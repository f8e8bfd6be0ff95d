/// A provider of a configuration to be written: one server, one protocol and one key.
struct OpenClawTarget {
  /// What tells one provider from another.
  struct Service: Hashable {
    /// The server.
    let baseURL: String
    /// The protocol.
    let provider: ProviderType
    /// What stands for the key, `nil` where there is none.
    let keyText: String?
    /// Whether it is OpenClaw's own provider for OpenRouter.
    let isOpenRouter: Bool
  }

  /// Its name.
  let id: String
  /// What it is.
  let service: Service
  /// The models, each with its identifier there.
  var models: [(model: PortableModel, id: String)] = []

  /// The base URL in OpenClaw's sense, which takes a version at the end of one for the beginning of
  /// what Anthropic's protocol appends: the URL has one more where the version is a part of it.
  var baseURL: String {
    let isVersioned = OpenClawTarget.endsInVersion(service.baseURL, service.provider)
    return isVersioned ? service.baseURL + "/v1" : service.baseURL
  }

  /// Whether a base URL ends in what Anthropic's protocol appends to it.
  static func endsInVersion(_ url: String, _ provider: ProviderType) -> Bool {
    provider == .anthropic && BaseURL(url).trimmedPath.hasSuffix("/v1")
  }
}

/// Names for providers, each given once.
struct OpenClawTargetNames {
  /// OpenClaw's own provider has one key, and is not for other protocols: its name is not given.
  private var taken: Set<String> = [OpenClawReference.openRouter]
  private var numbers: [String: Int] = [:]

  /// A name for a service: its preset's or its host's, with a number where others have that.
  mutating func name(for service: OpenClawTarget.Service) -> String {
    if service.isOpenRouter { return OpenClawReference.openRouter }
    let url = BaseURL(service.baseURL)
    let presets = Preset.presets(at: url)
    let preset =
      presets.first { $0.endpoints.contains { $0.url.trimmedPath == url.trimmedPath } }
      ?? presets.first
    return unused(preset?.id ?? Self.name(of: url))
  }

  private mutating func unused(_ name: String) -> String {
    var number = numbers[name, default: 1]
    while taken.contains(number == 1 ? name : "\(name)-\(number)") { number += 1 }
    numbers[name] = number + 1
    let result = number == 1 ? name : "\(name)-\(number)"
    taken.insert(result)
    return result
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
