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

  /// Creates values of none or some of the fields.
  public init(
    displayName: String? = nil, model: String? = nil, baseURL: String? = nil,
    apiKey: Secret? = nil, provider: ProviderType? = nil, maxTokens: Int? = nil
  ) {
    self.displayName = displayName
    self.model = model
    self.baseURL = baseURL
    self.apiKey = apiKey
    self.provider = provider
    self.maxTokens = maxTokens
  }

  /// Whether no field has a value.
  public var isEmpty: Bool { values.isEmpty }

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

  /// The entry that a kind of file gets.
  func newEntry(in kind: ModelFileKind) -> NewEntry {
    NewEntry(
      name: displayName ?? model ?? "",
      members: values.compactMap { field, value in
        field.name(in: kind).map { JSONValue.Member($0, value) }
      })
  }
}
