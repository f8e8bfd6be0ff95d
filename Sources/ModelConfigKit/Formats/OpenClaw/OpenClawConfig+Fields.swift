/// The fields of OpenClaw's objects, as its schema lists them.
extension OpenClawConfig {
  static let environmentFields: [Record.Field] = [
    Record.Field.optional("vars", .object).holding(.members(.string)),
    Record.Field.optional("shellEnv", .object).holding(
      .membersNamed([("enabled", .boolean), ("timeoutMs", .wholeNumber)])),
  ]

  static let agentsFields: [Record.Field] = [
    .optional("defaults", .object),
    Record.Field.optional("list", .array).holding(.elements(.object)),
  ]

  /// What holds for all agents: of what has nothing to do with models only the names matter.
  static let defaultsFields: [Record.Field] =
    ["model", "imageModel", "pdfModel", "imageGenerationModel"].map {
      .optional($0, .string, or: .object)
    } + [
      .optional("models", .object), .optional("subagents", .object),
      .optional("heartbeat", .object), .optional("compaction", .object),
    ]
    + [
      "musicGenerationModel", "videoGenerationModel", "voiceModel", "utilityModel",
      "pdfMaxBytesMb", "pdfMaxPages", "params", "workspace", "repoRoot", "skills", "skipBootstrap",
      "bootstrapMaxChars", "bootstrapTotalMaxChars", "userTimezone", "timeFormat",
      "envelopeTimezone", "envelopeTimestamp", "envelopeElapsed", "contextTokens", "cliBackends",
      "memorySearch", "contextPruning", "embeddedPi", "thinkingDefault", "reasoningDefault",
      "verboseDefault", "elevatedDefault", "fastModeDefault", "blockStreamingDefault",
      "humanDelay", "timeoutSeconds", "mediaMaxMb", "imageMaxDimensionPx", "typingMode",
      "typingIntervalSeconds", "maxConcurrent", "sandbox", "systemPrompt", "agentRuntime",
    ].map { .any($0) }

  static let agentFields: [Record.Field] =
    [.optional("model", .string, or: .object), .optional("subagents", .object)]
    + [
      "id", "default", "name", "description", "workspace", "agentDir", "models", "skills",
      "memorySearch", "humanDelay", "heartbeat", "compaction", "identity", "groupChat", "sandbox",
      "tools", "params", "runtime", "agentRuntime", "thinkingDefault", "reasoningDefault",
      "verboseDefault", "fastModeDefault", "systemPrompt", "mode",
    ].map { .any($0) }

  static let modelsFields: [Record.Field] = [
    Record.Field.optional("mode").oneOf("merge", "replace"), .optional("providers", .object),
    .optional("bedrockDiscovery", .object), .optional("pricing", .object),
  ]

  /// A choice that holds for all agents names a model; another one may add fallbacks to it.
  static func choiceFields(isDefault: Bool) -> [Record.Field] {
    [
      // A blank text is no reference, of which another rule speaks.
      Record.Field("primary", [.string], isRequired: isDefault).notBlank(false),
      Record.Field.optional("fallbacks", .array).holding(.elements(.string)),
      .optional("timeoutMs", .wholeNumber),
    ]
  }

  static let settingsFields: [Record.Field] = [
    .optional("alias"), .optional("params", .object), .optional("streaming", .boolean),
    .optional("agentRuntime", .object),
  ]

  static let modelFields: [Record.Field] = [
    .required("id"), .optional("name"), .optional("api"), .optional("baseUrl"),
    .optional("reasoning", .boolean), .optional("input", .array), .optional("cost", .object),
    .optional("contextWindow", .positiveWholeNumber),
    .optional("contextTokens", .positiveWholeNumber),
    .optional("maxTokens", .positiveWholeNumber), .optional("headers", .object),
    .optional("compat", .object), .optional("params", .object),
    .optional("agentRuntime", .object), .optional("mediaInput", .object),
    .optional("thinkingLevelMap", .object),
  ]

  /// A key that is somewhere else.
  static let keyFields: [Record.Field] = [
    Record.Field.required("source").oneOf("env", "file", "exec"), .optional("provider"),
    .required("id"),
  ]

  /// A provider of one's own has to say where it is and which models it has; for one that OpenClaw
  /// brings along the entry may change no more than a detail.
  static func fields(of provider: OpenClawProvider) -> [Record.Field] {
    let isOwn = !provider.isBuiltIn
    return [
      Record.Field("baseUrl", [.string], isRequired: isOwn),
      Record.Field.optional("apiKey", .string, or: .object).notBlank(isOwn),
      .optional("auth"), .optional("api"), .optional("headers", .object),
      .optional("authHeader", .boolean), .optional("contextWindow", .positiveWholeNumber),
      .optional("contextTokens", .positiveWholeNumber),
      .optional("maxTokens", .positiveWholeNumber),
      .optional("timeoutSeconds", .wholeNumber), .optional("region"),
      .optional("injectNumCtxForOpenAICompat", .boolean), .optional("params", .object),
      .optional("agentRuntime", .object), .optional("localService", .object),
      .optional("request", .object),
      Record.Field("models", [.array], isRequired: isOwn),
    ]
  }

  /// The sections, those of the first versions included; of those that hold no models nothing is
  /// demanded but their names.
  static let topLevelFields: [Record.Field] =
    [.optional("env", .object), .optional("agents", .object), .optional("models", .object)]
    + [
      "$schema", "$include", "accessGroups", "acp", "agent", "approvals", "attachments", "audio",
      "auth", "bindings", "bridge", "broadcast", "browser", "canvasHost", "channels", "cli",
      "cloudWorkers", "commands", "crestodian", "cron", "diagnostics", "discord", "discovery",
      "gateway", "googlechat", "hooks", "identity", "imessage", "logging", "mattermost", "mcp",
      "media", "memory", "messages", "meta", "msteams", "nodeHost", "plugins", "proxy", "routing",
      "secrets", "security", "session", "signal", "skills", "slack", "surfaces", "talk", "telegram",
      "tools", "transcripts", "tts", "ui", "update", "web", "whatsapp", "wizard",
    ].map { .any($0) }
}
