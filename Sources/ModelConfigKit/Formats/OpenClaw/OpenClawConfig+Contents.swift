import JSONSyntax

extension OpenClawConfig {
  /// What the rules for files of all kinds look at.
  public var contents: LintedContents {
    LintedContents(
      credentials: variableCredentials + logins.map(Self.credential)
        + providers.flatMap(credentials),
      protocolName: OpenClawAPI.name, records: records,
      valueSlots: providers.flatMap(\.valueSlots), openRouterModels: openRouterModels,
      listedModels: listedModels,
      openRouterRoutings: openRouterRoutings,
      // The files of an agent take variables from openclaw.json, too.
      definedVariables: asksShell || includesFiles || part != .config ? nil : definedVariables,
      variables: unreferredVariables,
      keyVariables: KeyVariables(names: KeyVariables.customary.names, isShortNear: true))
  }

  /// The variables to which no text of the file refers: whoever finds such a key knows its name.
  private var unreferredVariables: [(name: String, range: ByteRange)] {
    let texts = tree.tokens.filter { $0.kind == .string }.map { tree.string(of: $0) }
    return variables.filter { variable in
      !texts.contains { $0.holds("${\(variable.name)") }
    }.map { ($0.name, $0.nameRange) }
  }

  /// The keys under `env`, each for the provider whose variable it stands in.
  private var variableCredentials: [Credential] {
    variables.compactMap { variable in
      let key = SpelledText(variable.value)
      let preset = Preset.all.first { $0.keyVariables.contains(variable.name) }
      if let preset {
        return Credential(key, for: preset, expandsVariables: Self.expands(key))
      }
      // A server on this machine may be satisfied with any text, and its variable has any name.
      guard variable.name.hasSuffix("_API_KEY"), let key, !PlaceholderKey.matches(key.text) else {
        return nil
      }
      return Credential(key, for: nil as SpelledText?, expandsVariables: Self.expands(key))
    }
  }

  /// The key of a login, for the provider that it names.
  private static func credential(_ login: Login) -> Credential {
    let key = SpelledText(login.key)
    let preset = login.provider.flatMap(OpenClawProvider.preset)
    var credential =
      preset.map { Credential(key, for: $0, expandsVariables: expands(key)) }
      ?? Credential(key, for: nil as SpelledText?, expandsVariables: expands(key))
    for reference in [login.node["keyRef"], login.node["tokenRef"], login.key] {
      credential.takeVariable(from: reference)
    }
    return credential
  }

  /// The key of a provider, and the servers that it is for.
  private func credentials(_ provider: OpenClawProvider) -> [Credential] {
    var main = credential(provider)
    main.takeVariable(from: provider.node["apiKey"])
    main.call(provider.node["api"], or: provider.customaryProvider)
    let ownWays = provider.models.filter { $0.hasOwnWay }
    main.models = provider.models.filter { !$0.hasOwnWay }.compactMap { SpelledText($0.node["id"]) }
    return [main] + ownWays.compactMap { Self.credential($0, of: main) }
  }

  /// The server of a model that is not called as its provider's others are.
  private static func credential(
    _ model: OpenClawProvider.Model, of main: Credential
  ) -> Credential? {
    let address = model.node["baseUrl"]
    guard let url = address == nil ? main.urlText : url(address) else { return nil }
    // The key stands but once, and is spoken of there.
    var credential = Credential(nil, for: url)
    credential.key = main.key
    credential.call(model.node["api"], or: main.provider)
    if model.node["api"] == nil { credential.providerText = main.providerText }
    credential.models = [SpelledText(model.node["id"])].compactMap { $0 }
    return credential
  }

  /// A server's URL, `nil` where a part of it comes from the environment.
  private static func url(_ node: SyntaxNode?) -> SpelledText? {
    SpelledText(node).flatMap { OpenClawVariable.isExpanded(in: $0.text) ? nil : $0 }
  }

  private func credential(_ provider: OpenClawProvider) -> Credential {
    let written = SpelledText(provider.node["apiKey"])
    // What the gateway writes for a key that is elsewhere is none.
    let isMark = part == .models && written.map { OpenClawKeyMark.matches($0.text) } ?? false
    let key = isMark ? nil : written
    let isExpanded = Self.expands(key)
    if provider.node["baseUrl"] == nil, let preset = provider.preset {
      return Credential(key, for: preset, expandsVariables: isExpanded)
    }
    return Credential(
      key, for: Self.url(provider.node["baseUrl"]), expandsVariables: isExpanded,
      // Requests to Bedrock are signed, others carry what a login gave.
      isFormality: provider.text("auth").map { $0 != "api-key" } ?? false)
  }

  /// The models of its providers.
  private var listedModels: [(name: String, id: SpelledText)] {
    providers.flatMap { provider in
      provider.models.compactMap { model in
        guard let reference = model.reference, let id = SpelledText(model.node["id"]) else {
          return nil
        }
        return (reference.text, id)
      }
    }
  }

  /// Whether OpenClaw expands a reference that any other program might.
  private static func expands(_ key: SpelledText?) -> Bool {
    key.flatMap { OpenClawVariable.name(in: $0.text) } != nil
  }

  /// The models behind `openrouter/`, each where it is named.
  private var openRouterModels: [SpelledText] {
    referencePlaces.compactMap { place in
      guard let reference = place.reference, !reference.isWildcard,
        let model = reference.openRouterModel, !Self.isOpenRoutersOwn(reference),
        !OpenClawVariable.isExpanded(in: model)
      else { return nil }
      return SpelledText(reference.model, at: place.node.range, [])
    }
  }

  /// Whether a model is one that OpenRouter offers under its own name: a router, or a model whose
  /// vendor is not told yet.
  private static func isOpenRoutersOwn(_ reference: OpenClawReference) -> Bool {
    ["auto", "free", "fusion", "bodybuilder", "pareto-code"].contains(reference.model)
      || ["-alpha", "-beta"].contains { reference.model.hasSuffix($0) }
  }

  private var openRouterRoutings: [SyntaxNode] {
    let atOpenRouter = providers.filter { provider in
      provider.id == OpenClawReference.openRouter
        || provider.text("baseUrl").map { Preset.presets(at: BaseURL($0)).contains(.openRouter) }
          ?? false
    }
    let ids = Set([OpenClawReference.openRouter] + atOpenRouter.map(\.id))
    let ofSettings = modelSettings.flatMap { settings in
      let isRead = settings.reference.map { ids.contains($0.provider) } ?? false
      return [
        isRead ? settings.value["params"]?["provider"] : nil,
        settings.misplacedRouting?.member.value,
      ]
    }
    let ofProviders = atOpenRouter.flatMap { provider in
      [provider.node["params"]?["provider"]]
        + provider.models.map { $0.node["compat"]?["openRouterRouting"] }
    }
    return (ofSettings + ofProviders).compactMap { $0 }
  }
}

extension Credential {
  /// Takes the protocol that `api` names; without one that of which it is known otherwise.
  fileprivate mutating func call(_ api: SyntaxNode?, or customary: ProviderType?) {
    absorbsVersion = true
    providerText = SpelledText(api)
    provider = api == nil ? customary : api?.string.flatMap(OpenClawAPI.provider)
  }

  /// Takes the variable for the key where an object names one.
  fileprivate mutating func takeVariable(from reference: SyntaxNode?) {
    guard reference?["source"]?.string == "env", let id = reference?["id"], let name = id.string,
      EnvironmentReference.isName(name)
    else { return }
    (key, keyRange) = (.environment(variable: name), id.range)
  }
}
