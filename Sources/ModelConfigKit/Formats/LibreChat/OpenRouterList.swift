/// The models of `OPENROUTER_MODELS`, which have one key and one site.
struct OpenRouterList {
  private var ids: [String] = []
  private var site: [String?] = []

  /// The variables that hold them, each with its value.
  var values: [(variable: OpenRouterVariable, value: String)] {
    guard !ids.isEmpty else { return [] }
    let headers = zip(SiteHeader.allCases, site).compactMap { header, value in
      value.map { (header.variable, $0) }
    }
    return [(.models, ids.joined(separator: ","))] + headers
  }

  /// Takes a model of OpenRouter's, or says why it cannot stand among the others.
  ///
  /// - Parameters:
  ///   - model: the model; of another server's nothing is said.
  ///   - keyVariable: the variable with its key.
  ///   - headers: the headers that may leave.
  /// - Returns: the reason, `nil` when there is none.
  mutating func add(
    _ model: PortableModel, keyVariable: String?, _ headers: ExportedKeys
  ) -> String? {
    guard Preset.presets(at: BaseURL(model.baseURL)).contains(.openRouter) else { return nil }
    let endpoint = Preset.openRouter.endpoint.baseURL
    guard model.baseURL == endpoint, model.provider != .anthropic else {
      return "OPENROUTER_MODELS is for chat completions at \(endpoint)"
    }
    guard Self.canStandInList(model.model) else {
      return "its identifier cannot stand between commas in OPENROUTER_MODELS"
    }
    let key = OpenRouterVariable.key.rawValue
    guard keyVariable == key else {
      return "OPENROUTER_MODELS goes with \(key), and its key is in \(keyVariable ?? "none")"
    }
    let site = Self.site(of: model, headers)
    guard ids.isEmpty || site == self.site else {
      return "OPENROUTER_MODELS goes with one site, and its headers name another"
    }
    self.site = site
    if !ids.contains(model.model) { ids.append(model.model) }
    return nil
  }

  private static func canStandInList(_ id: String) -> Bool {
    !id.isEmpty
      && !id.unicodeScalars.contains { $0 == "," || $0.isInvisible || $0.isJoiner }
  }

  private static func site(of model: PortableModel, _ headers: ExportedKeys) -> [String?] {
    SiteHeader.allCases.map { header in
      model.headers.first { $0.name.lowercased() == header.rawValue.lowercased() }
        .flatMap(headers.text).flatMap { $0.isBlank ? nil : $0 }
    }
  }
}

extension PortableModel {
  /// What LibreChat has no place for.
  var libreChatLosses: [Conversion.Loss] {
    let isNamed = displayName.map { $0 != suggestedName } ?? false
    let what: [String?] = [
      isNamed ? "its display name: LibreChat shows models by their identifiers" : nil,
      provider == .openai
        ? "its type \"openai\": LibreChat's custom endpoints speak chat completions" : nil,
      contextLimit.map { _ in "its context limit has no place in librechat.yaml" },
      takesImages.map { _ in "whether it takes images has no place in librechat.yaml" },
    ]
    return what.compactMap { $0.map { .init($0, of: name) } }
  }
}
