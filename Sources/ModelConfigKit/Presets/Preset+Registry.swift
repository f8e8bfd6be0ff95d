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
    kimiCode,
    ollamaCloud,
    vLLM,
    llamaCpp,
    liteLLM,
    cliProxyAPI,
  ]

  /// Providers at whose hosts everybody has a name of their own, so that no entry can be written
  /// without it.
  static let namedByTheirUsers: [Preset] = [azureOpenAI, azureFoundry, bedrock]

  /// The environment variables that customarily hold keys.
  static let keyVariables = Set((all + namedByTheirUsers).flatMap(\.keyVariables))

  /// The environment variables in which people keep the key, the customary one first.
  var keyVariables: [String] { [keyVariable].compactMap { $0 } + otherKeyVariables }

  /// The preset of a name, letter case aside.
  public static func named(_ id: String) -> Preset? { all.first { $0.id == id.lowercased() } }

  /// The presets whose provider answers at the server of a base URL, as far as it tells.
  public static func presets(at url: BaseURL) -> [Preset] {
    if let known = byServer[url.server] { return known }
    return namedByTheirUsers.filter { preset in
      preset.endpoints.contains { url.isHost(like: $0.url.host) }
    }
  }

  private static let byServer: [String: [Preset]] = {
    var presets: [String: [Preset]] = [:]
    for preset in all where preset.recognition != .none {
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

  /// Whether the host is one of a pattern, in which `*` is a name of somebody's own.
  fileprivate func isHost(like pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count == 2, host.hasPrefix(parts[0]), host.hasSuffix(parts[1]) else { return false }
    let name = host.utf8.dropFirst(parts[0].utf8.count).dropLast(parts[1].utf8.count)
    return !name.isEmpty && name.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
  }
}
