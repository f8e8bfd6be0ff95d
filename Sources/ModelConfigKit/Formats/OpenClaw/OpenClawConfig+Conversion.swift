import JSONSyntax

extension OpenClawConfig {
  /// The models of its providers, then those that it uses of OpenRouter without defining them, each
  /// once.
  public var conversion: Conversion { OpenClawImport(self).conversion }
}

/// The models of an OpenClaw configuration on their way out.
private struct OpenClawImport {
  private(set) var conversion = Conversion()
  private let keys: OpenClawKeys
  private let settings: [OpenClawReference: SyntaxNode]
  private let providers: [String: OpenClawProvider]
  private var seen: Set<OpenClawReference> = []

  init(_ config: OpenClawConfig) {
    keys = OpenClawKeys(config)
    settings = Dictionary(
      config.modelSettings.compactMap { entry in entry.reference.map { ($0, entry.value) } },
      uniquingKeysWith: { _, last in last })
    providers = Dictionary(
      config.providers.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    for provider in config.providers {
      for model in provider.models { add(model, of: provider) }
      lose(provider)
    }
    for place in config.referencePlaces { addUndefined(place) }
    for choice in config.modelChoices { loseFallbacks(choice) }
    if config.modelsSection?["mode"]?.string == "replace" {
      lose("models.mode \"replace\": Droid offers its own models beside these", of: nil)
    }
  }

  // MARK: Models

  private mutating func add(_ model: OpenClawProvider.Model, of provider: OpenClawProvider) {
    guard let reference = model.reference else {
      lose("a model without an id", of: provider.id)
      return
    }
    guard !seen.contains(reference) else {
      lose(
        "it is in a list of models a second time, and the first one is taken", of: reference.text)
      return
    }
    add(reference, of: provider, model.node)
  }

  /// Adds a model that is used but stands in no provider's list.
  private mutating func addUndefined(_ place: OpenClawConfig.ReferencePlace) {
    guard let reference = place.reference, !seen.contains(reference) else { return }
    if reference.isWildcard {
      seen.insert(reference)
      lose("it stands for all models of a provider, expected them one by one", of: reference.text)
    } else if let provider = providers[reference.provider] {
      add(reference, of: provider, nil)
    } else if reference.provider == OpenClawReference.openRouter {
      add(reference, of: nil, nil)
    } else {
      seen.insert(reference)
      lose(
        "its server and key are known to OpenClaw's own provider \"\(reference.provider)\" alone",
        of: reference.text)
    }
  }

  private mutating func add(
    _ reference: OpenClawReference, of provider: OpenClawProvider?, _ node: SyntaxNode?
  ) {
    guard seen.insert(reference).inserted else { return }
    let source = OpenClawModelSource(
      reference: reference, provider: provider, model: node, settings: settings[reference],
      all: providers[OpenClawReference.openRouter])
    let (model, losses) = source.portableModel(keys)
    if let model { conversion.models.append(model) }
    for what in losses { lose(what, of: model?.name ?? reference.text) }
  }

  // MARK: What stays behind

  private mutating func lose(_ what: String, of model: String?) {
    conversion.losses.append(Conversion.Loss(what, of: model))
  }

  private mutating func lose(_ provider: OpenClawProvider) {
    let others = provider.node.members.compactMap(\.name.string).filter {
      !OpenClawModelSource.carriedOfProvider.contains($0)
    }
    guard !others.isEmpty else { return }
    lose(
      "\(others.joined(separator: ", ")): there is nothing like it for a model on its own",
      of: "provider \(provider.id)")
  }

  private mutating func loseFallbacks(_ choice: OpenClawConfig.ModelChoice) {
    guard choice.node["fallbacks"]?.elements.first(where: { _ in true }) != nil else { return }
    let primary = choice.node["primary"]?.string.flatMap { OpenClawReference($0)?.text }
    let place = choice.isDefault ? "" : " in \(choice.place)"
    lose("its fallbacks\(place): no other model is asked when it fails", of: primary)
  }
}

/// Where the keys of a configuration come from.
struct OpenClawKeys {
  private let variables: [String: String]
  private let hasMarks: Bool

  init(_ config: OpenClawConfig) {
    hasMarks = config.part == .models
    variables = Dictionary(
      config.variables.compactMap { variable in
        variable.value.string.flatMap { $0.isBlank ? nil : (variable.name, $0) }
      }, uniquingKeysWith: { _, last in last })
  }

  /// A text as a key; a variable that the file itself sets gives what it is set to.
  func key(_ text: String, at url: BaseURL) -> APIKey {
    if hasMarks, OpenClawKeyMark.matches(text) {
      return OpenClawKeyMark.isVariable(text) ? .environment(variable: text) : .none
    }
    guard let name = OpenClawVariable.name(in: text) else {
      return APIKey(OpenClawVariable.unescaped(text), expandsVariables: false, baseURL: url)
    }
    return variable(name, at: url) ?? .environment(variable: name)
  }

  /// What a variable is set to in the file, `nil` where it is not.
  func variable(_ name: String, at url: BaseURL) -> APIKey? {
    guard let text = variables[name] else { return nil }
    if let other = OpenClawVariable.name(in: text) { return .environment(variable: other) }
    return APIKey(OpenClawVariable.unescaped(text), expandsVariables: false, baseURL: url)
  }
}
