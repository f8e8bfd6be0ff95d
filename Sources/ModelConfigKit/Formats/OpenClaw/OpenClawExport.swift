import JSONSyntax

/// Models as a configuration of OpenClaw's.
///
/// Models that Droid calls at OpenRouter become models of OpenClaw's own provider for it; all others
/// get a provider for each server, protocol and key. Every model is listed under
/// `agents.defaults.models`, which was an allow-list once, and the first one is the default.
///
/// ```swift
/// let models = config.conversion.models
/// let export = OpenClawExport(models, ExportedKeys(models, reveals: false))
/// let file = Array(export.text.utf8)
/// ```
public struct OpenClawExport: Sendable {
  /// The text of the file: JSON, and so JSON5.
  public let text: String

  /// What the file cannot hold, and what has to be done for it to work.
  public let losses: [Conversion.Loss]

  /// Writes models.
  public init(_ models: [PortableModel], _ keys: ExportedKeys) {
    var plan = OpenClawPlan(models, keys)
    text = plan.document().fileText
    losses = plan.losses
  }
}

/// Models sorted by provider, on their way into a file.
private struct OpenClawPlan {
  private(set) var losses: [Conversion.Loss] = []
  private var providers: [OpenClawTarget] = []
  private var models: [(model: PortableModel, reference: OpenClawReference)] = []
  private let keys: ExportedKeys

  init(_ models: [PortableModel], _ keys: ExportedKeys) {
    self.keys = keys
    for model in models { add(model) }
  }

  private mutating func add(_ model: PortableModel) {
    guard !model.model.isBlank else {
      losses.append(Conversion.Loss("it names no model", of: model.name))
      return
    }
    let place = placeOfProvider(for: model)
    let target = providers[place]
    let reference =
      target.isOpenRouter
      ? OpenClawReference(openRouterModel: model.model)
      : OpenClawReference(provider: target.id, model: model.model)
    guard !models.contains(where: { $0.reference == reference }) else {
      losses.append(
        Conversion.Loss(
          "it is \"\(reference.text)\" a second time, and OpenClaw has each model once",
          of: model.name))
      return
    }
    models.append((model, reference))
    providers[place].models.append((model, reference.model))
    if model.routing != nil, !target.isOpenRouter {
      losses.append(
        Conversion.Loss(
          "its routing: OpenClaw sends one with the first key for OpenRouter alone",
          of: model.name))
    }
  }

  private mutating func placeOfProvider(for model: PortableModel) -> Int {
    if let place = providers.firstIndex(where: { $0.serves(model) }) { return place }
    providers.append(OpenClawTarget(for: model, besides: providers))
    return providers.count - 1
  }

  // MARK: The file

  mutating func document() -> JSONValue {
    guard let first = models.first else { return .object([]) }
    var variables: [JSONValue.Member] = []
    var entries: [JSONValue.Member] = []
    for target in providers where !target.models.isEmpty {
      let key = keyText(of: target)
      if target.isOpenRouter {
        // It takes the key from the variable of this name.
        if let name = Preset.openRouter.keyVariable, let key, key != "${\(name)}" {
          variables.append(.init(name, .string(key)))
        }
        guard target.models.contains(where: \.model.needsEntry) else { continue }
      }
      entries.append(.init(target.id, entry(of: target, key)))
    }
    let settings = models.map { model, reference in
      JSONValue.Member(reference.text, Self.settings(of: model, reference, providers))
    }
    let defaults = JSONValue.object([
      .init("model", .object([.init("primary", .string(first.reference.text))])),
      .init("models", .object(settings)),
    ])
    var members: [JSONValue.Member] = []
    if !variables.isEmpty {
      members.append(.init("env", .object([.init("vars", .object(variables))])))
    }
    members.append(.init("agents", .object([.init("defaults", defaults)])))
    if !entries.isEmpty {
      members.append(
        .init(
          "models",
          .object([.init("mode", .string("merge")), .init("providers", .object(entries))])))
    }
    return .object(members)
  }

  private static func settings(
    of model: PortableModel, _ reference: OpenClawReference, _ providers: [OpenClawTarget]
  ) -> JSONValue {
    let isOpenRouters = reference.provider == OpenClawReference.openRouter
    var members: [JSONValue.Member] = []
    if let alias = model.displayName, !alias.isBlank {
      members.append(.init("alias", .string(OpenClawVariable.escaped(alias))))
    }
    var params: [JSONValue.Member] = []
    if isOpenRouters {
      // A model with an entry of its own has its limit there.
      if let limit = model.maxTokens, !model.needsEntry {
        params.append(.init("maxTokens", .integer(limit)))
      }
      if let routing = model.routing { params.append(.init("provider", routing)) }
    }
    if !params.isEmpty { members.append(.init("params", .object(params))) }
    return .object(members)
  }

  private mutating func entry(
    of target: OpenClawTarget, _ key: String?
  ) -> JSONValue {
    var members: [JSONValue.Member] = [.init("baseUrl", .string(target.baseURL))]
    // OpenRouter's key is in its variable, where it serves the models without an entry, too.
    if let key, !target.isOpenRouter { members.append(.init("apiKey", .string(key))) }
    members.append(.init("api", .string(OpenClawAPI.name(of: target.provider))))
    let listed = target.models.filter { !target.isOpenRouter || $0.model.needsEntry }
    members.append(
      .init("models", .array(listed.map { entry(of: $0.model, $0.id) })))
    return .object(members)
  }

  private mutating func entry(of model: PortableModel, _ id: String) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(id)), .init("name", .string(OpenClawVariable.escaped(model.name))),
    ]
    if let takesImages = model.takesImages {
      let kinds = takesImages ? ["text", "image"] : ["text"]
      members.append(.init("input", .array(kinds.map { .string($0) })))
    }
    if let limit = model.contextLimit { members.append(.init("contextWindow", .integer(limit))) }
    if let limit = model.maxTokens { members.append(.init("maxTokens", .integer(limit))) }
    losses += keys.losses(of: model)
    let headers = model.headers.compactMap { header in
      keys.text(of: header).map {
        JSONValue.Member(header.name, .string(OpenClawVariable.escaped($0)))
      }
    }
    if !headers.isEmpty { members.append(.init("headers", .object(headers))) }
    return .object(members)
  }

  // MARK: Keys

  /// What stands in the place of a key, `nil` where there is none.
  private mutating func keyText(of target: OpenClawTarget) -> String? {
    if target.apiKey == .none { return nil }
    let url = BaseURL(target.baseURL)
    guard let name = keys.variable(of: target.apiKey, at: url) else {
      return OpenClawVariable.escaped(keys.text(of: target.apiKey, at: url))
    }
    if OpenClawVariable.isName(name) { return "${\(name)}" }
    let capitals = name.uppercased()
    losses.append(
      Conversion.Loss(
        "its key: OpenClaw expands no variable with small letters, expected it in \(capitals) "
          + "instead of \(name)", of: target.models.first?.model.name))
    return "${\(capitals)}"
  }
}

extension PortableModel {
  /// Whether OpenRouter's own catalogue does not say all that is to be said of a model there.
  fileprivate var needsEntry: Bool {
    contextLimit != nil || takesImages != nil || !headers.isEmpty
  }
}
