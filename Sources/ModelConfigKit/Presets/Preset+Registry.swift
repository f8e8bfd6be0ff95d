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

  /// The environment variables that customarily hold keys.
  static let keyVariables = Set(all.compactMap(\.keyVariable))

  /// The preset of a name, letter case aside.
  public static func named(_ id: String) -> Preset? { all.first { $0.id == id.lowercased() } }

  /// The presets whose provider answers at the server of a base URL.
  public static func presets(at url: BaseURL) -> [Preset] { byServer[url.server] ?? [] }

  private static let byServer: [String: [Preset]] = {
    var presets: [String: [Preset]] = [:]
    for preset in all {
      for server in Set(preset.endpoints.map(\.url.server)) {
        presets[server, default: []].append(preset)
      }
    }
    return presets
  }()
}

extension BaseURL {
  /// What tells one server from another: the host; on this machine or network the port alone, by
  /// which Ollama and LM Studio are known wherever they run.
  fileprivate var server: String { isLocal ? "localhost:\(port ?? "")" : host }
}
