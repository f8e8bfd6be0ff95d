import JSONSyntax

/// Models as `endpoints.custom` of `librechat.yaml`: those that differ in their identifier alone
/// share an endpoint, for whatever else there is is said of a whole endpoint.
struct LibreChatEndpoints {
  /// The file.
  private(set) var text = ""

  private let keys: LibreChatKeys
  private let headers: ExportedKeys

  init(_ models: [PortableModel], _ keys: LibreChatKeys, _ headers: ExportedKeys) {
    self.keys = keys
    self.headers = headers
    var names: [String] = []
    let endpoints = Self.grouped(models).map { models -> JSONValue in
      let name = Self.free(Self.name(of: models[0]), names)
      names.append(name)
      return endpoint(of: models, named: name)
    }
    text = YAMLWriter.text([
      .init("version", .string("1.3.13")),
      .init("endpoints", .object([.init("custom", .array(endpoints))])),
    ])
  }

  private static func grouped(_ models: [PortableModel]) -> [[PortableModel]] {
    var places: [PortableModel: Int] = [:]
    var groups: [[PortableModel]] = []
    for model in models {
      var shared = model
      shared.model = ""
      shared.displayName = nil
      shared.contextLimit = nil
      shared.takesImages = nil
      if model.provider == .openai { shared.provider = .genericChatCompletion }
      if let place = places[shared] {
        groups[place].append(model)
      } else {
        places[shared] = groups.count
        groups.append([model])
      }
    }
    return groups
  }

  private static func name(of model: PortableModel) -> String {
    let url = BaseURL(model.baseURL)
    return Preset.presets(at: url).first?.title ?? url.host
  }

  private static func free(_ name: String, _ taken: [String]) -> String {
    guard taken.contains(name) else { return name }
    return (2...).lazy.map { "\(name) \($0)" }.first { !taken.contains($0) } ?? name
  }

  private func endpoint(of models: [PortableModel], named name: String) -> JSONValue {
    let model = models[0]
    var seen: Set<String> = []
    let ids = models.map(\.model).filter { seen.insert($0).inserted }
    var members: [JSONValue.Member] = [
      .init("name", .string(name)), .init("apiKey", .string(keys.text(of: model))),
      .init("baseURL", .string(model.baseURL)),
      .init(
        "models",
        .object([
          .init("default", .array(ids.map { .string($0) })), .init("fetch", .boolean(false)),
        ])),
      .init("modelDisplayLabel", .string(name)),
    ]
    if model.provider == .anthropic {
      members.insert(.init("provider", .string("anthropic")), at: 1)
    }
    let headers = model.headers.compactMap { header in
      self.headers.text(of: header).map { JSONValue.Member(header.name, .string($0)) }
    }
    let parameters: [JSONValue.Member?] = [
      model.maxTokens.map { .init("max_tokens", .integer($0)) },
      model.routing.map { .init("provider", $0) },
    ]
    for (name, added) in [("headers", headers), ("addParams", parameters.compactMap { $0 })]
    where !added.isEmpty {
      members.append(.init(name, .object(added)))
    }
    // OpenRouter's models have stop words of their own.
    if Preset.presets(at: BaseURL(model.baseURL)).contains(.openRouter) {
      members.append(.init("dropParams", .array([.string("stop")])))
    }
    return .object(members)
  }
}
