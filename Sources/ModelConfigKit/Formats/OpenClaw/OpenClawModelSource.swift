import JSONSyntax

/// All places of a configuration that speak of one model.
struct OpenClawModelSource {
  /// How agents refer to it.
  let reference: OpenClawReference
  /// Its provider, `nil` where that is OpenClaw's own and the file has no entry for it.
  let provider: OpenClawProvider?
  /// Its entry in the provider's list, `nil` where it is not on it.
  let model: SyntaxNode?
  /// Its entry in `agents.defaults.models`, `nil` where there is none.
  let settings: SyntaxNode?
  /// The entry for OpenRouter, whose routing holds for all models there.
  let all: OpenClawProvider?

  /// The members of a provider that are carried over, or that mean nothing elsewhere.
  static let carriedOfProvider: Set<String> = [
    "baseUrl", "apiKey", "api", "auth", "authHeader", "headers", "models", "maxTokens",
    "contextWindow", "params",
  ]

  private static let carriedOfModel: Set<String> = [
    "id", "name", "api", "baseUrl", "headers", "maxTokens", "contextWindow", "input", "compat",
  ]

  private static let carriedOfSettings: Set<String> = ["alias", "params", "compat"]

  /// The model, `nil` where Droid could not call it, and what stays behind.
  func portableModel(_ keys: OpenClawKeys) -> (model: PortableModel?, losses: [String]) {
    var losses: [String] = []
    guard let type = type(&losses), let baseURL = baseURL(for: type, &losses) else {
      return (nil, losses)
    }
    let url = BaseURL(baseURL)
    let isAtOpenRouter = Preset.presets(at: url).contains(.openRouter)
    var result = PortableModel(
      displayName: displayName,
      model: provider == nil || isBuiltInOpenRouter
        ? reference.openRouterModel ?? reference.model : reference.model,
      baseURL: baseURL, provider: type, apiKey: apiKey(keys, at: url, &losses))
    result.maxTokens = number("maxTokens", params?["maxTokens"], &losses)
    result.contextLimit = number("contextWindow", nil, &losses)
    result.takesImages = takesImages(&losses)
    result.headers = headers(&losses)
    result.routing = routing(isAtOpenRouter, &losses)
    loseOthers(&losses)
    return (result, losses)
  }

  private var params: SyntaxNode? { settings?["params"] }

  private var isBuiltInOpenRouter: Bool { reference.provider == OpenClawReference.openRouter }

  // MARK: Where it is

  private func type(_ losses: inout [String]) -> ProviderType? {
    let api = model?["api"]?.string ?? provider?.text("api")
    guard let api else {
      let url = provider?.text("baseUrl").map { BaseURL($0) }
      let presets = url.map(Preset.presets) ?? [provider?.preset].compactMap { $0 }
      let here = presets.flatMap(\.endpoints).first { $0.url.trimmedPath == url?.trimmedPath }
      return here?.provider ?? presets.first?.endpoint.provider ?? .genericChatCompletion
    }
    if let type = OpenClawAPI.provider(api) { return type }
    losses.append("it is spoken to by the api \"\(api)\", which Droid does not speak")
    return nil
  }

  private func baseURL(for type: ProviderType, _ losses: inout [String]) -> String? {
    let own = model?["baseUrl"]?.string ?? provider?.text("baseUrl")
    guard let text = own?.trimmed else {
      let preset =
        isBuiltInOpenRouter ? .openRouter : OpenClawProvider.preset(reference.provider)
      let endpoint = preset?.endpoints.first { $0.provider == type }
      if endpoint == nil { losses.append("its server: the file does not name it") }
      return endpoint?.baseURL
    }
    if OpenClawVariable.isExpanded(in: text) {
      losses.append("its server: the address comes from the environment")
      return nil
    }
    let url = BaseURL(text)
    guard url.fault == nil else {
      losses.append("its server: its base URL is none that can be called")
      return nil
    }
    // Both append the version, OpenClaw to what is left without one.
    guard OpenClawTarget.endsInVersion(text, type) else { return text }
    losses.append("a /v1 at the end of its base URL, which OpenClaw takes off")
    return url.text(withPath: String(url.trimmedPath.dropLast(3)))
  }

  // MARK: Its key

  private func apiKey(
    _ keys: OpenClawKeys, at url: BaseURL, _ losses: inout [String]
  ) -> APIKey {
    let value = provider?.node["apiKey"]
    if let text = value?.string, !text.isBlank {
      guard let name = OpenClawVariable.nameWithDefault(in: text) else {
        return keys.key(text, at: url)
      }
      losses.append("the default of its key: ${\(name)} stands alone")
      return keys.variable(name, at: url) ?? .environment(variable: name)
    }
    if let value, value.kind == .object {
      if value["source"]?.string == "env", let name = value["id"]?.string,
        EnvironmentReference.isName(name)
      {
        return keys.variable(name, at: url) ?? .environment(variable: name)
      }
      losses.append("its key: it comes from a file or a command that OpenClaw asks")
      return .none
    }
    let preset = isBuiltInOpenRouter ? .openRouter : OpenClawProvider.preset(reference.provider)
    guard let name = preset?.keyVariable, !url.isLocal else { return .none }
    return keys.variable(name, at: url) ?? .environment(variable: name)
  }

  // MARK: What it is

  /// Its alias, else its name where that says more than its identifier.
  private var displayName: String? {
    func text(_ node: SyntaxNode?) -> String? {
      node?.string.flatMap { $0.isBlank ? nil : OpenClawVariable.unescaped($0) }
    }
    if let alias = text(settings?["alias"]) { return alias }
    return text(model?["name"]).flatMap { $0 == model?["id"]?.string ? nil : $0 }
  }

  private func number(
    _ name: String, _ first: SyntaxNode?, _ losses: inout [String]
  ) -> Int? {
    guard let value = first ?? model?[name] ?? provider?.node[name] else { return nil }
    if let number = value.number?.integer, number > 0 { return number }
    losses.append("\(name): it is no whole number")
    return nil
  }

  private func takesImages(_ losses: inout [String]) -> Bool? {
    guard let input = model?["input"], input.kind == .array else { return nil }
    let kinds = input.elements.compactMap(\.string)
    let others = kinds.filter { !["text", "image"].contains($0) }
    if !others.isEmpty { losses.append("input of other kinds: \(others.joined(separator: ", "))") }
    return kinds.contains("image")
  }

  /// The provider's headers and the model's own, which win where both have one.
  private func headers(_ losses: inout [String]) -> [PortableModel.Header] {
    var result: [PortableModel.Header] = []
    for owner in [provider?.node, model] {
      for member in owner?["headers"]?.members.map({ $0 }) ?? [] {
        guard let name = member.name.string else { continue }
        result.removeAll { $0.name.lowercased() == name.lowercased() }
        guard let text = member.value.string, !OpenClawVariable.isExpanded(in: text) else {
          losses.append("the header \(name): its value comes from elsewhere")
          continue
        }
        result.append(.init(name, Secret(OpenClawVariable.unescaped(text))))
      }
    }
    return result
  }

  // MARK: Routing

  private func routing(_ isAtOpenRouter: Bool, _ losses: inout [String]) -> JSONValue? {
    let ofAll = provider?.node["params"]?["provider"]
    let own = [
      ("params.provider", params?["provider"]),
      ("compat.openRouterRouting", settings?["compat"]?["openRouterRouting"]),
      ("compat.openRouterRouting", model?["compat"]?["openRouterRouting"]),
      ("params.provider", model?["params"]?["provider"]),
    ].compactMap { name, value in value.map { (name, $0) } }
    // What holds for all models is there for those without one of their own.
    let general = ofAll ?? (isBuiltInOpenRouter ? all?.node["params"]?["provider"] : nil)
    guard let value = own.first?.1 ?? general else { return nil }
    for (name, other) in own.dropFirst() where JSONValue(strict: other) != JSONValue(strict: value)
    {
      losses.append("its other routing, in \(name): \(own[0].0) has the word")
    }
    if !isAtOpenRouter {
      losses.append("its routing: the server is not OpenRouter")
    } else if value.kind != .object {
      losses.append("its routing: it is no object")
    } else {
      return JSONValue(strict: value)
    }
    return nil
  }

  // MARK: The rest

  private func loseOthers(_ losses: inout [String]) {
    let ofModel = others(of: model, but: Self.carriedOfModel.union(["params"]))
    let ofSettings = others(of: settings, but: Self.carriedOfSettings)
    let ofCompat = [model?["compat"], settings?["compat"]].flatMap {
      others(of: $0, but: ["openRouterRouting"]).map { "compat.\($0)" }
    }
    let ofParams =
      [params, model?["params"], provider?.node["params"]].flatMap {
        others(of: $0, but: ["provider"]).map { "params.\($0)" }
      }.filter { !($0 == "params.maxTokens" && params?["maxTokens"] != nil) }
    let names = ofModel + ofSettings + ofCompat + ofParams
    if !names.isEmpty {
      losses.append("\(names.joined(separator: ", ")): Droid has nothing like it")
    }
    if provider?.text("auth").map({ $0 != "api-key" }) ?? false {
      losses.append("its login: Droid sends a key")
    }
    if provider?.node["authHeader"]?.boolean == false {
      losses.append("authHeader: Droid always sends the key in its usual header")
    }
  }

  private func others(of node: SyntaxNode?, but carried: Set<String>) -> [String] {
    node?.members.compactMap(\.name.string).filter { !carried.contains($0) } ?? []
  }
}
