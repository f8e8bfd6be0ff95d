/// Which members OpenClaw's gateway refuses, and where they belong.
extension OpenClawConfig {
  /// In an object whose fields all releases have listed.
  static func refusal(_ places: [String: String] = places) -> Record.Refusal {
    Record.Refusal(reader: reader, places: places, isComplete: true)
  }

  /// In an object to which nearly every release adds fields that have nothing to do with models:
  /// certain is only that it refuses what belongs elsewhere.
  static func partialRefusal(_ places: [String: String] = places) -> Record.Refusal {
    Record.Refusal(reader: reader, places: places, isComplete: false)
  }

  private static let reader = "OpenClaw's gateway does not start"

  /// Where the fields of models, providers and logins belong, under their own names and under those
  /// that other programs have for them.
  static let places: [String: String] = {
    let tables: [(String, [String])] = [
      ("models.providers.*", providerFields(isOwn: true).map(\.name).filter { $0 != "models" }),
      ("models.providers.*.models[]", modelFields.map(\.name).filter { !commonNames.contains($0) }),
      (
        "agents.defaults",
        defaultsFields.filter { $0.types == [.string, .object] }.map(\.name)
      ),
      ("models", ["providers"]), ("auth", ["profiles"]),
      ("agents.defaults.model", ["primary", "fallbacks"]),
    ]
    let own = tables.flatMap { place, names in names.map { ($0, "it in \"\(place)\"") } }
    return Dictionary(own + otherNames, uniquingKeysWith: { first, _ in first })
  }()

  /// Names that say too little by themselves.
  private static let commonNames = ["id", "name", "input", "reasoning", "metadataSource", "params"]

  private static let otherNames: [(String, String)] =
    ["api_key", "key", "token"].map { ($0, "\"apiKey\" in \"models.providers.*\"") }
    + ["base_url", "baseURL"].map { ($0, "\"baseUrl\" in \"models.providers.*\"") }
    + ["extra_headers", "extraHeaders"].map { ($0, "\"headers\" in \"models.providers.*\"") }

  /// What belongs to a request stands in `params` of a model's settings.
  static let settingsPlaces: [String: String] = {
    let requestFields = [
      "temperature", "top_p", "topP", "max_tokens", "maxTokens", "maxOutputTokens", "thinking",
      "reasoning", "reasoning_effort", "cacheRetention", "transport", "parallel_tool_calls",
      "extra_body", "extraBody", "extra_args", "extraArgs", "provider", "openrouter", "routing",
      "openRouterRouting", "transforms", "models", "plugins", "stop", "seed",
    ].map { ($0, "it in \"params\"") }
    return Dictionary(
      requestFields + places.map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }()

  /// A login keeps its key elsewhere.
  static let profilePlaces: [String: String] = {
    let keys = ["key", "apiKey", "api_key", "token", "keyRef", "tokenRef", "access", "refresh"]
      .map { ($0, "the key in \"env\" or in the agent's auth-profiles.json") }
    return Dictionary(
      keys + [("type", "\"mode\"")] + places.map { ($0, $1) },
      uniquingKeysWith: { first, _ in first })
  }()

  /// At the top of the file, where a section of the first releases stood that `agents.defaults`
  /// replaces.
  static let topLevelRefusal: Record.Refusal = {
    var result = places
    result["agent"] =
      "\"agents.defaults\" (\"openclaw doctor --fix\" moves it; only releases of 2025 read it)"
    return partialRefusal(result)
  }()
}
