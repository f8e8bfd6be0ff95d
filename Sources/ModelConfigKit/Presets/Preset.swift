/// What is known of a provider: enough to write an entry for it, and to recognise one.
public struct Preset: Sendable, Hashable {
  /// A model that the provider serves.
  public struct Model: Sendable, Hashable {
    /// The identifier that the API takes.
    public let id: String
    /// How people call it, `nil` where the end of the identifier serves.
    public let name: String?
    /// The output limit in tokens.
    public let maxTokens: Int

    init(_ id: String, _ name: String? = nil, maxTokens: Int) {
      self.id = id
      self.name = name
      self.maxTokens = maxTokens
    }
  }

  /// Another address under which the same provider answers.
  public struct Endpoint: Sendable, Hashable {
    /// The base URL.
    public let baseURL: String
    /// The protocol spoken there.
    public let provider: ProviderType
    /// The base URL taken apart.
    let url: BaseURL

    init(_ baseURL: String, _ provider: ProviderType) {
      self.baseURL = baseURL
      self.provider = provider
      url = BaseURL(baseURL)
    }
  }

  /// How surely an address tells who answers there.
  public enum Recognition: Sendable {
    /// The host, or a port that nobody else uses.
    case certain
    /// A port that hardly anybody else uses.
    case likely
    /// A port that many programs use: it tells nothing.
    case none
  }

  /// The name that the command line takes.
  public let id: String
  /// The provider's name.
  public let title: String
  /// What stands in brackets behind a model's name: `GPT-OSS-20B [OpenRouter]`.
  public let label: String
  /// The address and protocol that an entry gets.
  public let endpoint: Endpoint
  /// Other addresses that are right as well.
  public let otherEndpoints: [Endpoint]
  /// Whether the server has paths beyond these that are right as well.
  public let hasOpenPaths: Bool
  /// How surely an address tells that the provider answers there.
  public let recognition: Recognition
  /// What serves in place of a protocol that the provider does not speak, `nil` where nothing does.
  let alternative: String?
  /// The environment variable that customarily holds the key, `nil` where none is needed.
  public let keyVariable: String?
  /// Other variables in which people keep the key.
  public let otherKeyVariables: [String]
  /// The public beginnings of the provider's keys.
  public let keyPrefixes: [String]
  /// Where a key is to be had, `nil` where none is needed.
  public let keyPage: String?
  /// What stands for the key until there is one.
  public let placeholder: String
  /// Models to begin with; the first is the one that an entry gets unasked.
  public let models: [Model]
  /// What to do or to know beside the entry.
  public let notes: [String]

  init(
    _ id: String, title: String, label: String? = nil, _ endpoint: Endpoint,
    otherEndpoints: [Endpoint] = [], hasOpenPaths: Bool = false,
    recognition: Recognition = .certain,
    alternative: String? = nil, keyVariable: String? = nil, otherKeyVariables: [String] = [],
    keyPrefixes: [String] = [],
    keyPage: String? = nil, placeholder: String? = nil, models: [Model], notes: [String] = []
  ) {
    self.id = id
    self.title = title
    self.label = label ?? title
    self.endpoint = endpoint
    self.otherEndpoints = otherEndpoints
    self.hasOpenPaths = hasOpenPaths
    self.recognition = recognition
    self.alternative = alternative
    self.keyVariable = keyVariable
    self.otherKeyVariables = otherKeyVariables
    self.keyPrefixes = keyPrefixes
    self.keyPage = keyPage
    self.placeholder = placeholder ?? keyVariable.map { "YOUR_\($0)" } ?? "not-needed"
    self.models = models
    self.notes = notes
  }

  /// All addresses under which the provider answers.
  public var endpoints: [Endpoint] { [endpoint] + otherEndpoints }

  /// The preset's own model of an identifier.
  public func model(_ id: String) -> Model? { models.first { $0.id == id } }

  /// The display name of a model: its name, or the end of its identifier, and the label.
  public func displayName(ofModel id: String) -> String {
    "\(model(id)?.name ?? Self.shortName(ofModel: id)) [\(label)]"
  }

  /// The output limit for a model of which nothing else is known: its preset's, else one that every
  /// current model for coding allows.
  public static func suggestedMaxTokens(ofModel id: String, at preset: Preset?) -> Int {
    preset?.model(id)?.maxTokens ?? preset?.models.first?.maxTokens ?? 16_384
  }

  /// The end of a model's identifier: `gpt-oss-20b` of `openai/gpt-oss-20b`.
  public static func shortName(ofModel id: String) -> String {
    id.split(separator: "/").last.map(String.init) ?? id
  }
}
