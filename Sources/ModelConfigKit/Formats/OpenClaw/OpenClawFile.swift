import JSONSyntax

/// The text of a configuration with models that are sorted by provider.
struct OpenClawFile {
  /// What it has no place for.
  private(set) var losses: [Conversion.Loss] = []
  private let plan: OpenClawPlan
  private let keys: ExportedKeys

  init(_ plan: OpenClawPlan, _ keys: ExportedKeys) {
    self.plan = plan
    self.keys = keys
  }

  mutating func document() -> JSONValue {
    guard let first = plan.models.first else { return .object([]) }
    var variables: [JSONValue.Member] = []
    var entries: [JSONValue.Member] = []
    for target in plan.providers where !target.models.isEmpty {
      if target.service.isOpenRouter {
        if let key = target.service.keyText, key != OpenClawKeyTexts.openRouter {
          variables.append(.init(OpenClawKeyTexts.openRouterVariable, .string(key)))
        }
        guard target.models.contains(where: \.model.needsEntry) else { continue }
      }
      entries.append(.init(target.id, entry(of: target)))
    }
    let settings = plan.models.map { model, reference in
      JSONValue.Member(reference.text, Self.settings(of: model, reference))
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
    of model: PortableModel, _ reference: OpenClawReference
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

  private mutating func entry(of target: OpenClawTarget) -> JSONValue {
    var members: [JSONValue.Member] = [.init("baseUrl", .string(target.baseURL))]
    // OpenRouter's key is in its variable, where it serves the models without an entry, too.
    let isOpenRouter = target.service.isOpenRouter
    if let key = target.service.keyText, !isOpenRouter {
      members.append(.init("apiKey", .string(key)))
    }
    members.append(.init("api", .string(OpenClawAPI.name(of: target.service.provider))))
    let listed = target.models.filter { !isOpenRouter || $0.model.needsEntry }
    members.append(
      .init("models", .array(listed.map { entry(of: $0.model, $0.id) })))
    return .object(members)
  }

  private mutating func entry(of model: PortableModel, _ id: String) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(id)),
      // OpenClaw demands a name: the identifier says that there is none.
      .init("name", .string(model.displayName.map(OpenClawVariable.escaped) ?? id)),
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
}

extension PortableModel {
  /// Whether OpenRouter's own catalogue does not say all that is to be said of a model there.
  fileprivate var needsEntry: Bool {
    contextLimit != nil || takesImages != nil || !headers.isEmpty
  }
}
