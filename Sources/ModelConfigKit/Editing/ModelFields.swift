import JSONSyntax

/// Values for the main fields of an entry, to be added or changed; `nil` leaves a field alone.
public struct ModelFields: Sendable {
  /// The name in the model selector.
  public var displayName: String?
  /// The model identifier.
  public var model: String?
  /// The base URL.
  public var baseURL: String?
  /// The key.
  public var apiKey: Secret?
  /// The wire protocol.
  public var provider: ProviderType?
  /// The output limit in tokens.
  public var maxTokens: Int?
  /// Which of OpenRouter's providers may serve the model, in `extra_args`.
  public var routing: Routing?

  /// A choice among OpenRouter's providers; `nil` leaves a part of it alone.
  public struct Routing: Hashable, Sendable {
    /// The providers to try, in order.
    public var order: [String]?
    /// The only providers that may be used.
    public var only: [String]?

    /// Creates a choice.
    public init(order: [String]? = nil, only: [String]? = nil) {
      self.order = order
      self.only = only
    }

    /// Whether it leaves everything alone.
    public var isEmpty: Bool { order == nil && only == nil }

    fileprivate var values: [(name: String, value: JSONValue)] {
      [("order", order), ("only", only)].compactMap { name, slugs in
        slugs.map { (name, .array($0.map { .string($0) })) }
      }
    }
  }

  /// Creates values of none or some of the fields.
  public init(
    displayName: String? = nil, model: String? = nil, baseURL: String? = nil,
    apiKey: Secret? = nil, provider: ProviderType? = nil, maxTokens: Int? = nil,
    routing: Routing? = nil
  ) {
    self.displayName = displayName
    self.model = model
    self.baseURL = baseURL
    self.apiKey = apiKey
    self.provider = provider
    self.maxTokens = maxTokens
    self.routing = routing
  }

  /// Whether no field has a value.
  public var isEmpty: Bool { values.isEmpty && routing == nil }

  /// The fields that have a value, in the order in which an entry lists them.
  var values: [(field: Field, value: JSONValue)] {
    Field.main.compactMap { field in value(of: field).map { (field, $0) } }
  }

  private func value(of field: Field) -> JSONValue? {
    switch field {
    case .displayName: displayName.map { .string($0) }
    case .model: model.map { .string($0) }
    case .baseURL: baseURL.map { .string($0) }
    case .apiKey: apiKey.map { .string($0.reveal()) }
    case .provider: provider.map { .string($0.rawValue) }
    case .maxTokens: maxTokens.map { .integer($0) }
    default: nil
    }
  }

  /// The values, each with the names that lead to it in an entry.
  func paths(in kind: ModelFileKind) -> [(path: [String], value: JSONValue)] {
    let fields = values.compactMap { field, value in
      field.name(in: kind).map { (path: [$0], value: value) }
    }
    guard let routing, let arguments = Field.extraArgs.name(in: kind) else { return fields }
    return fields
      + routing.values.map { (path: [arguments, "provider", $0.name], value: $0.value) }
  }

  /// The entry that a kind of file gets.
  func newEntry(in kind: ModelFileKind) -> NewEntry {
    var members = values.compactMap { field, value in
      field.name(in: kind).map { JSONValue.Member($0, value) }
    }
    if let routing, let arguments = Field.extraArgs.name(in: kind) {
      let choice = JSONValue.object(routing.values.map { .init($0.name, $0.value) })
      members.append(.init(arguments, .object([.init("provider", choice)])))
    }
    return NewEntry(name: displayName ?? model ?? "", members: members)
  }
}
