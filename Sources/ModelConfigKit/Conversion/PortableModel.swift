import JSONSyntax

/// A model on its way from one system's file to another's: all that the mappings carry.
public struct PortableModel: Hashable, Sendable {
  /// The name for people, `nil` where the file gives none.
  public var displayName: String?
  /// The identifier that the API takes.
  public var model: String
  /// The base URL as Droid takes it: without what the protocol appends.
  public var baseURL: String
  /// The wire protocol.
  public var provider: ProviderType
  /// The key, or where it comes from.
  public var apiKey: APIKey
  /// The output limit in tokens.
  public var maxTokens: Int?
  /// The context limit in tokens.
  public var contextLimit: Int?
  /// Whether the model takes images.
  public var takesImages: Bool?
  /// Further HTTP headers, in their order.
  public var headers: [Header]
  /// OpenRouter's provider routing, an object.
  public var routing: JSONValue?

  /// A header of a request.
  public struct Header: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its value, which may be a secret.
    public let value: Secret

    /// Creates a header.
    public init(_ name: String, _ value: Secret) {
      self.name = name
      self.value = value
    }
  }

  /// Creates a model with what every system knows of one.
  public init(
    displayName: String? = nil, model: String, baseURL: String, provider: ProviderType,
    apiKey: APIKey = .none
  ) {
    self.displayName = displayName
    self.model = model
    self.baseURL = baseURL
    self.provider = provider
    self.apiKey = apiKey
    headers = []
  }

  /// The name by which people know it.
  public var name: String { displayName ?? model }
}

/// Models on their way between systems, and what stays behind.
public struct Conversion: Sendable {
  /// Something that is not carried over.
  public struct Loss: Hashable, Sendable {
    /// The model that loses it, `nil` where it is the whole file.
    public let model: String?
    /// What it is, and why or what to do: lower case, no full stop, no key in it.
    public let what: String

    init(_ what: String, of model: String? = nil) {
      // Both may quote the file, and so a key in a place where none belongs.
      self.what = KeyPattern.maskedMessage(what)
      self.model = model.map(KeyPattern.maskedMessage)
    }
  }

  /// The models, in the order of the file.
  public var models: [PortableModel]
  /// What is not carried over, in the order of the file.
  public var losses: [Loss]

  init(_ models: [PortableModel] = [], losses: [Loss] = []) {
    self.models = models
    self.losses = losses
  }
}
