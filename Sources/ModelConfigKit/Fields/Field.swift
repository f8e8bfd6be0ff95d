/// A field of a model entry, whatever a file calls it.
public enum Field: String, Sendable, CaseIterable {
  case displayName, model, baseURL, apiKey, provider, maxTokens
  case extraArgs, extraHeaders, supportsImages, noImageSupport
  case id, index, maxContextLimit, thinkingMaxTokens, enableThinking
  case reasoningEffort, supportedReasoningEfforts, defaultReasoningEffort
  case bedrock, authMode, apiKeyHelper, apiKeyHelperTTL, baseModelID

  /// What a field's value has to be.
  public enum ValueType: String, Sendable {
    case string = "a string"
    case wholeNumber = "a number"
    case positiveWholeNumber = "a positive whole number"
    case boolean = "true or false"
    case object = "an object"
    case array = "an array"
  }

  /// The six fields of a `config.json` entry, in the order in which its reference lists them.
  public static let main: [Field] = [
    .displayName, .model, .baseURL, .apiKey, .provider, .maxTokens,
  ]

  /// What the file of a kind calls the field, `nil` where it does not have it.
  public func name(in kind: ModelFileKind) -> String? {
    let names = Self.names(of: self)
    switch kind {
    case .config: return names.config
    case .settings: return names.settings
    }
  }

  /// What the field's value has to be.
  public var valueType: ValueType {
    switch self {
    case .displayName, .model, .baseURL, .apiKey, .provider, .id, .reasoningEffort,
      .defaultReasoningEffort, .authMode, .apiKeyHelper, .baseModelID:
      .string
    case .maxTokens, .index, .maxContextLimit, .thinkingMaxTokens, .apiKeyHelperTTL: .wholeNumber
    case .supportsImages, .noImageSupport, .enableThinking: .boolean
    case .extraArgs, .extraHeaders, .bedrock: .object
    case .supportedReasoningEfforts: .array
    }
  }

  /// Whether Droid rejects an entry of a kind of file without it.
  public func isRequired(in kind: ModelFileKind) -> Bool {
    switch self {
    case .model, .baseURL, .provider: true
    // A server may need no key, and Bedrock has another.
    case .apiKey: kind == .config
    default: false
    }
  }

  /// What Droid demands beside that of the models in an organisation's managed settings.
  static let ofManagedModels: [Field] = [.id, .index, .displayName, .noImageSupport]

  /// The one table of spellings; `nil` where only the other file has the field.
  private static func names(of field: Field) -> (config: String?, settings: String?) {
    switch field {
    case .displayName: ("model_display_name", "displayName")
    case .model: ("model", "model")
    case .baseURL: ("base_url", "baseUrl")
    case .apiKey: ("api_key", "apiKey")
    case .provider: ("provider", "provider")
    case .maxTokens: ("max_tokens", "maxOutputTokens")
    case .extraArgs: ("extra_args", "extraArgs")
    case .extraHeaders: ("extra_headers", "extraHeaders")
    case .supportsImages: ("supports_images", "supportsImages")
    case .noImageSupport: (nil, "noImageSupport")
    case .id: (nil, "id")
    case .index: (nil, "index")
    case .maxContextLimit: (nil, "maxContextLimit")
    case .thinkingMaxTokens: (nil, "thinkingMaxTokens")
    case .enableThinking: (nil, "enableThinking")
    case .reasoningEffort: ("reasoning_effort", "reasoningEffort")
    case .supportedReasoningEfforts: (nil, "supportedReasoningEfforts")
    case .defaultReasoningEffort: (nil, "defaultReasoningEffort")
    case .bedrock: (nil, "bedrock")
    case .authMode: (nil, "authMode")
    case .apiKeyHelper: (nil, "apiKeyHelper")
    case .apiKeyHelperTTL: (nil, "apiKeyHelperTtlMs")
    case .baseModelID: (nil, "baseModelId")
    }
  }
}
