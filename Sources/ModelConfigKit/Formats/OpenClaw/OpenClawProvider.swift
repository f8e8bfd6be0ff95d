import JSONSyntax

/// An entry of `models.providers`: a server, the key for it, and its models.
struct OpenClawProvider {
  /// The entry's name.
  let name: SyntaxNode
  /// The entry.
  let node: SyntaxNode
  /// The name as references have it.
  let id: String

  init(_ name: SyntaxNode, _ node: SyntaxNode) {
    self.name = name
    self.node = node
    id = (name.string ?? "").trimmed.lowercased()
  }

  /// A model of a provider's list.
  struct Model {
    let provider: String
    let node: SyntaxNode

    /// The identifier that the server takes, `nil` where there is none.
    var id: String? { node["id"]?.string.flatMap { $0.isBlank ? nil : $0 } }

    /// Whether it is called at another address or in another protocol than its provider's others.
    var hasOwnWay: Bool { node["baseUrl"] != nil || node["api"] != nil }

    /// How agents refer to it.
    var reference: OpenClawReference? {
      id.map { OpenClawReference(provider: provider, model: $0) }
    }
  }

  /// The models of its list.
  var models: [Model] { node["models"]?.elements.map { Model(provider: id, node: $0) } ?? [] }

  /// The text of a member, `nil` where there is none or a blank one.
  func text(_ name: String) -> String? {
    node[name]?.string.flatMap { $0.isBlank ? nil : $0 }
  }

  /// What is known of the provider by its name.
  var preset: Preset? { Self.preset(id) }

  /// Whether OpenClaw brings the provider along, so that the entry need not say where it is.
  var isBuiltIn: Bool { Self.builtIn.contains(id) }

  /// The protocol in which OpenClaw calls a provider that it brings along, `nil` where that is
  /// none of Droid's.
  var customaryProvider: ProviderType? {
    guard isBuiltIn, !Self.withOwnProtocol.contains(id) else { return nil }
    return preset?.endpoint.provider
  }

  private static let withOwnProtocol: Set<String> = [
    "google", "ollama", "ollama-cloud", "lmstudio",
  ]

  /// What is known of a provider by the name that OpenClaw has for it.
  static func preset(_ id: String) -> Preset? { Preset.named(presetIDs[id] ?? id) }

  /// Names that OpenClaw and the presets have for the same provider.
  private static let presetIDs = ["google": "gemini", "vercel-ai-gateway": "vercel"]

  /// The providers that OpenClaw or one of its own plugins brings along, in any of its versions.
  static let builtIn: Set<String> = [
    "alibaba", "amazon-bedrock", "amazon-bedrock-mantle", "anthropic", "anthropic-vertex", "arcee",
    "azure-openai-responses", "bedrock", "byteplus", "byteplus-plan", "cerebras", "chutes",
    "claude-cli", "clawrouter", "cloudflare-ai-gateway", "codex", "codex-cli", "cohere", "comfy",
    "copilot-proxy", "dashscope", "deepinfra", "deepseek", "fal", "featherless", "fireworks",
    "github-copilot", "gmi", "gmi-cloud", "gmicloud", "google", "google-antigravity",
    "google-gemini-cli", "google-vertex", "groq", "huggingface", "inferrs", "kilocode", "kimi",
    "kimi-code", "kimi-coding", "litellm", "lmstudio", "meta", "microsoft-foundry", "minimax",
    "minimax-cn", "minimax-portal", "mistral", "modelstudio", "moonshot", "moonshot-ai",
    "moonshotai", "novita", "novita-ai", "novitaai", "nvidia", "ollama", "ollama-cloud", "openai",
    "openai-codex", "opencode", "opencode-go", "opencode-zen", "openrouter", "perplexity",
    "qianfan", "qwen", "qwen-portal", "qwen-token-plan", "qwencloud", "runway", "sglang", "stepfun",
    "stepfun-plan", "synthetic", "tencent-tokenhub", "tencent-tokenplan", "together", "venice",
    "vercel-ai-gateway", "vllm", "volcengine", "volcengine-plan", "vydra", "x-ai", "xai", "xiaomi",
    "xiaomi-token-plan", "z-ai", "z.ai", "zai",
  ]
}
