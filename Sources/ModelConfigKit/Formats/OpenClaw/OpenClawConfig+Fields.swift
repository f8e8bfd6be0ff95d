/// The fields of OpenClaw's objects: what any of its releases has listed in its schema.
extension OpenClawConfig {
  static let environmentFields: [Record.Field] = [
    Record.Field.optional("vars", .object).holding(.members(.string)),
    Record.Field.optional("shellEnv", .object).holding(
      .membersNamed([("enabled", .boolean), ("timeoutMs", .wholeNumber)])),
  ]

  static let authFields: [Record.Field] = [
    .optional("profiles", .object),
    Record.Field.optional("order", .object).holding(.members(.array)),
    .optional("cooldowns", .object),
  ]

  /// A login: the key itself is in `auth-profiles.json`.
  static let profileFields: [Record.Field] = [
    .required("provider"),
    Record.Field.required("mode").oneOf("api_key", "oauth", "token", "aws-sdk"),
    .optional("email"), .optional("displayName"),
  ]

  static let modelsFields: [Record.Field] = [
    Record.Field.optional("mode").oneOf("merge", "replace"), .optional("providers", .object),
    .optional("bedrockDiscovery", .object), .optional("pricing", .object),
    .optional("catalogRefresh", .object), .optional("proxy"),
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
    .optional("agentRuntime", .object), .any("codeMode"),
    Record.Field.optional("pickerRuntimes", .array).holding(.elements(.string)),
  ]

  static let modelFields: [Record.Field] = [
    .required("id"), .required("name"), .optional("api"), .optional("baseUrl"),
    .optional("reasoning", .boolean),
    Record.Field.optional("input", .array).holding(.elements(.string)),
    Record.Field.optional("cost", .object).holding(
      .membersNamed(
        ["input", "output", "cacheRead", "cacheWrite"].map { ($0, .wholeNumber) }
          + [("tieredPricing", .array)])),
    .optional("contextWindow", .positiveWholeNumber),
    .optional("contextTokens", .positiveWholeNumber),
    .optional("maxTokens", .positiveWholeNumber), .optional("headers", .object),
    .optional("compat", .object), .optional("params", .object),
    .optional("agentRuntime", .object), .optional("mediaInput", .object),
    .optional("thinkingLevelMap", .object), .optional("metadataSource"),
  ]

  /// A key that is somewhere else.
  static let keyFields: [Record.Field] = [
    Record.Field.required("source").oneOf("env", "file", "exec", "store"), .optional("provider"),
    .required("id"),
  ]

  /// A provider of one's own has to say where it is and which models it has; for one that OpenClaw
  /// brings along the entry may change no more than a detail.
  static func providerFields(isOwn: Bool) -> [Record.Field] {
    [
      Record.Field("baseUrl", [.string], isRequired: isOwn),
      Record.Field.optional("apiKey", .string, or: .object).notBlank(isOwn),
      Record.Field.optional("auth").oneOf("api-key", "aws-sdk", "oauth", "token"),
      .optional("api"), .optional("headers", .object),
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
}
