/// The fields of OpenClaw's agents and of the file as a whole: of what has nothing to do with models
/// only the names matter.
extension OpenClawConfig {
  static let agentsFields: [Record.Field] = [
    .optional("defaults", .object),
    Record.Field.optional("list", .array).holding(.elements(.object)),
    Record.Field.optional("entries", .object).holding(.members(.object)),
  ]

  /// What holds for all agents.
  static let defaultsFields: [Record.Field] =
    [
      "model", "imageModel", "pdfModel", "imageGenerationModel", "musicGenerationModel",
      "videoGenerationModel", "voiceModel",
    ].map { .optional($0, .string, or: .object) }
    + [
      .optional("utilityModel"), .optional("models", .object), .optional("modelPolicy", .object),
      .optional("mediaModels", .object), .optional("subagents", .object),
      .optional("heartbeat", .object), .optional("compaction", .object),
    ]
    + [
      "modelSelectionScope", "pdfMaxBytesMb", "pdfMaxMb", "pdfMaxPages", "params", "workspace",
      "cwd", "repoRoot", "skills", "silentReply", "skipBootstrap", "skipOptionalBootstrapFiles",
      "contextInjection", "bootstrapMaxChars", "bootstrapTotalMaxChars",
      "bootstrapPromptTruncationWarning", "experimental", "userTimezone", "startupContext",
      "timeFormat", "envelopeTimezone", "envelopeTimestamp", "envelopeElapsed", "contextTokens",
      "contextLimits", "cliBackends", "memorySearch", "memory", "contextPruning", "embeddedPi",
      "embeddedAgent", "thinkingDefault", "reasoningDefault", "verboseDefault",
      "toolProgressDetail", "elevatedDefault", "fastModeDefault", "blockStreamingDefault",
      "blockStreamingBreak", "blockStreamingChunk", "blockStreamingCoalesce", "humanDelay",
      "timeoutSeconds", "mediaMaxMb", "imageMaxDimensionPx", "imageQuality", "typingMode",
      "typingIntervalSeconds", "maxConcurrent", "sandbox", "systemPrompt",
      "additionalSystemPrompt", "agentRuntime", "systemAgent", "authInheritance", "sessionStore",
    ].map { .any($0) }

  static let agentFields: [Record.Field] =
    [
      .optional("model", .string, or: .object), .optional("utilityModel"),
      .optional("modelPolicy", .object), .optional("subagents", .object),
    ]
    + [
      "id", "default", "name", "description", "workspace", "cwd", "agentDir", "models", "skills",
      "skillsLimits", "memorySearch", "memory", "humanDelay", "heartbeat", "compaction",
      "identity", "groupChat", "sandbox", "tools", "tts", "params", "runtime", "agentRuntime",
      "embeddedAgent", "embeddedPi", "plugins", "thinkingDefault", "reasoningDefault",
      "verboseDefault", "toolProgressDetail", "fastModeDefault", "contextInjection",
      "contextLimits", "contextTokens", "bootstrapMaxChars", "bootstrapTotalMaxChars",
      "experimental", "typingMode", "typingIntervalSeconds", "systemPrompt", "mode",
    ].map { .any($0) }

  /// The sections, those of the first versions included; of those that hold no models nothing is
  /// demanded but their names.
  static let topLevelFields: [Record.Field] =
    [
      .optional("env", .object), .optional("agents", .object), .optional("models", .object),
      .optional("auth", .object),
    ]
    + [
      "$schema", "$include", "accessGroups", "acp", "approvals", "attachments", "audio",
      "bindings", "bridge", "broadcast", "browser", "canvasHost", "channels", "cli",
      "cloudWorkers", "commands", "crestodian", "cron", "diagnostics", "discord", "discovery",
      "gateway", "googlechat", "hooks", "identity", "imessage", "logging", "mattermost", "mcp",
      "media", "memory", "messages", "meta", "msteams", "nodeHost", "plugins", "proxy", "routing",
      "secrets", "security", "session", "signal", "skills", "slack", "surfaces", "talk", "telegram",
      "tools", "transcripts", "tts", "ui", "update", "web", "whatsapp", "wizard",
    ].map { .any($0) }
}
