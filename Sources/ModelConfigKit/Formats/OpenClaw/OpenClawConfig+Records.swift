import JSONSyntax

extension OpenClawConfig {
  /// The objects whose fields OpenClaw knows by name.
  ///
  /// All are open: its versions differ in their fields, so that only a name that comes near a known
  /// one is certain to be a mistake.
  var records: [Record] {
    guard let root = tree.root else { return [] }
    func record(_ node: SyntaxNode?, _ label: String, _ fields: [Record.Field]) -> [Record] {
      node.map { [Record($0, label, fields, isOpen: true)] } ?? []
    }
    let model = defaults?["model"]
    return record(root, "openclaw.json", Self.topLevelFields(of: root))
      + record(root["agents"], "agents", Self.agentsFields)
      + record(root["models"], "models", Self.modelsFields)
      + record(model?.kind == .object ? model : nil, "agents.defaults.model", Self.choiceFields)
      + modelSettings.flatMap { settings in
        record(settings.value, "model \(quoted(settings.name))", Self.settingsFields)
      } + providers.flatMap(records)
  }

  private func records(of provider: OpenClawProvider) -> [Record] {
    let label = "provider \(quoted(provider.name))"
    return [Record(provider.node, label, Self.fields(of: provider), isOpen: true)]
      + provider.models.map { model in
        Record(model.node, "a model of \(label)", Self.modelFields, isOpen: true)
      }
  }

  private func quoted(_ name: SyntaxNode) -> String { "\"\(name.string ?? "")\"" }

  // MARK: Fields

  private static let agentsFields: [Record.Field] = [
    .optional("defaults", .object), .optional("list", .array),
  ]

  private static let modelsFields: [Record.Field] = [
    .optional("mode"), .optional("providers", .object), .optional("bedrockDiscovery", .object),
    .optional("pricing", .object),
  ]

  private static let choiceFields: [Record.Field] = [
    .optional("primary"), .optional("fallbacks", .array), .optional("timeoutMs", .wholeNumber),
  ]

  private static let settingsFields: [Record.Field] = [
    .optional("alias"), .optional("params", .object), .optional("streaming", .boolean),
    .optional("agentRuntime", .object),
  ]

  private static let modelFields: [Record.Field] = [
    .required("id"), .optional("name"), .optional("api"), .optional("baseUrl"),
    .optional("reasoning", .boolean), .optional("input", .array), .optional("cost", .object),
    .optional("contextWindow", .wholeNumber), .optional("contextTokens", .wholeNumber),
    .optional("maxTokens", .wholeNumber), .optional("headers", .object),
    .optional("compat", .object), .optional("params", .object),
    .optional("agentRuntime", .object), .optional("mediaInput", .object),
    .optional("thinkingLevelMap", .object),
  ]

  /// A provider of one's own has to say where it is and which models it has; for one that OpenClaw
  /// brings along the entry may change no more than a detail.
  private static func fields(of provider: OpenClawProvider) -> [Record.Field] {
    let isReference = provider.node["apiKey"]?.kind == .object
    return [
      Record.Field(name: "baseUrl", type: .string, isRequired: !provider.isBuiltIn),
      .optional("apiKey", isReference ? .object : .string),
      .optional("auth"), .optional("api"), .optional("headers", .object),
      .optional("authHeader", .boolean), .optional("contextWindow", .wholeNumber),
      .optional("contextTokens", .wholeNumber), .optional("maxTokens", .wholeNumber),
      .optional("timeoutSeconds", .wholeNumber), .optional("region"),
      .optional("injectNumCtxForOpenAICompat", .boolean), .optional("params", .object),
      .optional("agentRuntime", .object), .optional("localService", .object),
      .optional("request", .object),
      Record.Field(name: "models", type: .array, isRequired: !provider.isBuiltIn),
    ]
  }

  /// The sections, those of the first versions included.
  private static let sections = [
    "$schema", "$include", "accessGroups", "acp", "agent", "approvals", "attachments", "audio",
    "auth", "bindings", "bridge", "broadcast", "browser", "canvasHost", "channels", "cli",
    "cloudWorkers", "commands", "cron", "diagnostics", "discord", "discovery", "gateway", "hooks",
    "identity", "imessage", "logging", "mcp", "media", "memory", "messages", "meta", "nodeHost",
    "plugins", "proxy", "routing", "secrets", "security", "session", "signal", "skills", "slack",
    "surfaces", "talk", "telegram", "tools", "transcripts", "tts", "ui", "update", "web",
    "whatsapp", "wizard",
  ]

  /// Of the sections that hold no models nothing is demanded but their names.
  private static func topLevelFields(of root: SyntaxNode) -> [Record.Field] {
    let others = sections.map { name in
      Record.Field(name: name, type: root[name]?.kind.valueType ?? .object, isRequired: false)
    }
    return [
      .optional("env", .object), .optional("agents", .object), .optional("models", .object),
    ] + others
  }
}

extension SyntaxNode.Kind {
  /// The type that a value of this kind is of.
  fileprivate var valueType: Field.ValueType? {
    switch self {
    case .string: .string
    case .number: .wholeNumber
    case .true, .false: .boolean
    case .array: .array
    case .object: .object
    case .null, .name, .invalid, .missing: nil
    }
  }
}
