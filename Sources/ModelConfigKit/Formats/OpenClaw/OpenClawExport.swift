import JSONSyntax

/// Models as a configuration of OpenClaw's.
///
/// Models that Droid calls at OpenRouter become models of OpenClaw's own provider for it; all others
/// get a provider for each server, protocol and key. Every model is listed under
/// `agents.defaults.models`, which was an allow-list once, and the first one is the default.
///
/// ```swift
/// let export = OpenClawExport(config.conversion.models, revealsKeys: false)
/// let file = Array(export.text.utf8)
/// ```
public struct OpenClawExport: Sendable {
  /// The text of the file: JSON, and so JSON5.
  public let text: String

  /// What the file cannot hold, and what has to be done for it to work.
  public let losses: [Conversion.Loss]

  /// Writes models; keys leave as references to environment variables unless they are to be
  /// revealed.
  public init(_ models: [PortableModel], revealsKeys: Bool) {
    var plan = OpenClawPlan(models)
    let document = plan.document(revealsKeys: revealsKeys)
    text = document.fileText
    losses = plan.losses
  }
}

/// Models sorted by provider, on their way into a file.
private struct OpenClawPlan {
  private(set) var losses: [Conversion.Loss] = []
  private var providers: [OpenClawTarget] = []
  private var models: [(model: PortableModel, reference: OpenClawReference)] = []
  /// The names of variables that stand for one key each.
  private var takenVariables: Set<String>

  init(_ models: [PortableModel]) {
    takenVariables = Set(
      models.compactMap { model in
        if case .environment(let name) = model.apiKey { return name }
        return nil
      })
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

  mutating func document(revealsKeys: Bool) -> JSONValue {
    guard let first = models.first else { return .object([]) }
    var variables: [JSONValue.Member] = []
    var entries: [JSONValue.Member] = []
    for target in providers where !target.models.isEmpty {
      let key = keyText(of: target, revealsKeys)
      if target.isOpenRouter {
        if let key, key != "${\(target.variable)}" {
          variables.append(.init(target.variable, .string(key)))
        }
        guard target.models.contains(where: \.model.needsEntry) else { continue }
      }
      entries.append(.init(target.id, entry(of: target, key, revealsKeys)))
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
    of target: OpenClawTarget, _ key: String?, _ revealsKeys: Bool
  ) -> JSONValue {
    var members: [JSONValue.Member] = [.init("baseUrl", .string(target.baseURL))]
    // OpenRouter's key is in its variable, where it serves the models without an entry, too.
    if let key, !target.isOpenRouter { members.append(.init("apiKey", .string(key))) }
    members.append(.init("api", .string(OpenClawAPI.name(of: target.provider))))
    let listed = target.models.filter { !target.isOpenRouter || $0.model.needsEntry }
    members.append(
      .init("models", .array(listed.map { entry(of: $0.model, $0.id, revealsKeys) })))
    return .object(members)
  }

  private mutating func entry(
    of model: PortableModel, _ id: String, _ revealsKeys: Bool
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(id)), .init("name", .string(OpenClawVariable.escaped(model.name))),
    ]
    if let takesImages = model.takesImages {
      let kinds = takesImages ? ["text", "image"] : ["text"]
      members.append(.init("input", .array(kinds.map { .string($0) })))
    }
    if let limit = model.contextLimit { members.append(.init("contextWindow", .integer(limit))) }
    if let limit = model.maxTokens { members.append(.init("maxTokens", .integer(limit))) }
    let headers = model.headers.compactMap { header -> JSONValue.Member? in
      let isShown = revealsKeys || !header.isSecret
      if !isShown {
        losses.append(
          Conversion.Loss("the header \(header.name): its value is a secret", of: model.name))
      }
      return isShown
        ? .init(header.name, .string(OpenClawVariable.escaped(header.value.reveal()))) : nil
    }
    if !headers.isEmpty { members.append(.init("headers", .object(headers))) }
    return .object(members)
  }

  // MARK: Keys

  /// What stands in the place of a key, `nil` where there is none.
  private mutating func keyText(of target: OpenClawTarget, _ revealsKeys: Bool) -> String? {
    switch target.apiKey {
    case .none: return nil
    case .placeholder(let text): return OpenClawVariable.escaped(text)
    case .environment(let name):
      if OpenClawVariable.isName(name) { return "${\(name)}" }
      let other = variable(for: target)
      losses.append(
        Conversion.Loss(
          "its key: OpenClaw expands no variable with small letters, expected it in \(other) "
            + "instead of \(name)", of: target.models.first?.model.name))
      return "${\(other)}"
    case .literal(let key):
      let text = key.reveal()
      // What waits for a key, or stands where none is needed, is no secret.
      if revealsKeys || PlaceholderKey.matches(text) { return OpenClawVariable.escaped(text) }
      let name = variable(for: target)
      losses.append(
        Conversion.Loss(
          "the key of provider \"\(target.id)\": expected in the environment variable \(name)"))
      return "${\(name)}"
    }
  }

  private mutating func variable(for target: OpenClawTarget) -> String {
    var name = target.variable
    var number = 2
    while takenVariables.contains(name) {
      name = "\(target.variable)_\(number)"
      number += 1
    }
    takenVariables.insert(name)
    return name
  }
}

extension PortableModel {
  /// Whether OpenRouter's own catalogue does not say all that is to be said of a model there.
  fileprivate var needsEntry: Bool {
    contextLimit != nil || takesImages != nil || !headers.isEmpty
  }
}

extension PortableModel.Header {
  /// Whether its value is to be hidden, by its name or by what it looks like.
  fileprivate var isSecret: Bool {
    let text = Array(value.reveal().utf8)
    return SecretName.matches(Array(name.utf8)[...])
      || !KeyPattern.tokens(in: text, 0..<text.count).isEmpty
  }
}
