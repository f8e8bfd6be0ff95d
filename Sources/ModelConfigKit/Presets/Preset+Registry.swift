extension Preset {
  /// All presets, those of Droid's own documentation first.
  public static let all: [Preset] = [
    openRouter,
    anthropic,
    openAI,
    fireworks,
    baseten,
    deepInfra,
    huggingFace,
    ollama,
    gemini,
    groq,
    lmStudio,
    cerebras,
    together,
    deepSeek,
    xAI,
    mistral,
    zai,
    zaiCoding,
    moonshot,
    miniMax,
    nvidia,
    vercel,
  ]

  /// The preset of a name, letter case aside.
  public static func named(_ id: String) -> Preset? { all.first { $0.id == id.lowercased() } }

  /// The presets whose provider answers at the server of a base URL.
  public static func presets(at url: BaseURL) -> [Preset] { byServer[url.server] ?? [] }

  private static let byServer: [String: [Preset]] = {
    var presets: [String: [Preset]] = [:]
    for preset in all {
      for server in Set(preset.endpoints.map { BaseURL($0.baseURL).server }) {
        presets[server, default: []].append(preset)
      }
    }
    return presets
  }()
}

extension BaseURL {
  /// What tells one server from another: the host, and on this machine or network the port, too.
  fileprivate var server: String {
    guard isLocal else { return host }
    return (["127.0.0.1", "::1", "0.0.0.0"].contains(host) ? "localhost" : host) + ":"
      + (port ?? "")
  }
}
