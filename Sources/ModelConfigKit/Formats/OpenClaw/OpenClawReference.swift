/// A model as OpenClaw names it: `provider/model`, split at the first slash.
public struct OpenClawReference: Hashable, Sendable {
  /// The provider's id, in lower case as OpenClaw reads it.
  public let provider: String
  /// The model's id at the provider, which may hold slashes of its own.
  public let model: String

  /// Reads a text, `nil` where it has no slash or nothing on one side of it.
  public init?(_ text: String) {
    let parts = text.trimmed.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, case let provider = String(parts[0]).trimmed, !provider.isEmpty,
      !parts[1].isEmpty
    else { return nil }
    self.init(provider: provider, model: String(parts[1]))
  }

  init(provider: String, model: String) {
    self.provider = provider.lowercased()
    self.model = model
  }

  /// OpenClaw's own provider for a model of OpenRouter's, by the identifier that OpenRouter takes.
  init(openRouterModel id: String) {
    let own = "\(Self.openRouter)/"
    self.init(
      provider: Self.openRouter, model: id.hasPrefix(own) ? String(id.dropFirst(own.count)) : id)
  }

  /// The text of the reference.
  public var text: String { "\(provider)/\(model)" }

  /// Whether it stands for all models of the provider.
  var isWildcard: Bool { model == "*" }

  /// The identifier that OpenRouter takes, `nil` where the model is another provider's.
  ///
  /// What stands alone behind `openrouter/` is a model of OpenRouter's own, such as `auto`.
  var openRouterModel: String? {
    guard provider == Self.openRouter else { return nil }
    return model.utf8.contains(UInt8(ascii: "/")) ? model : text
  }

  static let openRouter = "openrouter"

  /// Vendors as OpenRouter's names for models begin.
  static let openRouterVendors: Set<String> = [
    "ai21", "allenai", "amazon", "anthropic", "arcee-ai", "baidu", "bytedance-seed", "cohere",
    "deepseek", "google", "inception", "inclusionai", "kwaipilot", "meta-llama", "microsoft",
    "minimax", "mistralai", "moonshotai", "nousresearch", "nvidia", "openai", "perplexity",
    "prime-intellect", "qwen", "stepfun", "tencent", "x-ai", "xiaomi", "z-ai",
  ]
}
