import JSONSyntax

/// A model on its way into a file of Droid's, wherever it comes from.
struct Arrival {
  /// The name that it has, or that `byok add` would give it.
  let name: String
  /// The identifier that the API takes.
  let model: String
  /// The base URL.
  let baseURL: String?
  /// The key, or where it comes from.
  let apiKey: APIKey

  private let kind: ModelFileKind
  private let source: Source

  private enum Source {
    case model(PortableModel)
    case entry(ModelEntry)
  }

  /// A model of another system.
  init(_ model: PortableModel, into kind: ModelFileKind) {
    name = model.displayName ?? model.suggestedName
    self.model = model.model
    baseURL = model.baseURL
    apiKey = model.apiKey
    self.kind = kind
    source = .model(model)
  }

  /// An entry of Droid's, `nil` where it names no model.
  init?(_ entry: ModelEntry, into kind: ModelFileKind) {
    guard let model = entry.string(.model), !model.isBlank else { return nil }
    name = entry.displayName ?? model
    self.model = model
    baseURL = entry.baseURL?.text.trimmed
    // A reference that stands where nothing expands it was meant as one all the same.
    apiKey = entry.apiKey(in: .settings)
    self.kind = kind
    source = .entry(entry)
  }

  /// What tells it from others of its file.
  struct Identity: Hashable {
    let name, model: String
    let baseURL: String?
    let apiKey: APIKey
    fileprivate let rest: JSONValue
    fileprivate let portable: PortableModel?
  }

  /// What tells it from others of its file: all that it has, but for its id and its place.
  var identity: Identity {
    var (rest, portable): (JSONValue, PortableModel?) = (.null, nil)
    switch source {
    case .model(let model): portable = model
    case .entry(let entry):
      let members = entry.members.filter { $0.field != .id && $0.field != .index }
      rest = .object(members.map { .init($0.name.string ?? "", JSONValue(strict: $0.value)) })
    }
    return Identity(
      name: name, model: model, baseURL: baseURL, apiKey: apiKey, rest: rest, portable: portable)
  }

  /// The names under which a model of the file has not what this one says.
  func differences(from present: ModelEntry) -> [String] {
    var ignored: Set<Field> = [.displayName, .id, .index]
    var key = Secret("")
    switch apiKey {
    case .literal(let literal): key = literal
    case .environment(let variable) where kind.expandsVariables: key = Secret("${\(variable)}")
    default: ignored.insert(.apiKey)
    }
    if case .model(let model) = source, model.maxTokens == nil { ignored.insert(.maxTokens) }
    let arriving = ModelEntry(entry(named: name, key: key, takenIDs: []).entry, in: kind)
    return arriving?.differences(from: present, ignoring: ignored) ?? []
  }

  /// What is known of its server.
  var preset: Preset? { baseURL.flatMap { Preset.presets(at: BaseURL($0)).first } }

  /// The entry that the file gets, and what it has no place for.
  func entry(
    named name: String, key: Secret, takenIDs: Set<String>
  ) -> (entry: NewEntry, losses: [String]) {
    switch source {
    case .model(let model):
      return (model.newEntry(named: name, key: key, in: kind), model.missing(in: kind))
    case .entry(let entry):
      let isVariable = apiKey.variable != nil
      let mapping = EntryMapping(
        entry, into: kind, name: name, key: isVariable ? key : nil, takenIDs: takenIDs)
      return (NewEntry(name: name, members: mapping.members), mapping.losses)
    }
  }
}

extension PortableModel {
  /// What is known of its server.
  private var preset: Preset? { Preset.presets(at: BaseURL(baseURL)).first }

  /// The name that `byok add` would give it.
  var suggestedName: String {
    preset?.displayName(ofModel: model) ?? Preset.shortName(ofModel: model)
  }

  /// The entry for a file; what the file requires and the model does not say gets the value that
  /// `byok add` would give it.
  fileprivate func newEntry(named name: String, key: Secret, in kind: ModelFileKind) -> NewEntry {
    let limit =
      maxTokens ?? (kind == .config ? Preset.suggestedMaxTokens(ofModel: model, at: preset) : nil)
    let fields = ModelFields(
      displayName: name, model: model, baseURL: baseURL, apiKey: key, provider: provider,
      maxTokens: limit)
    let others = others(in: kind).compactMap { field, value, _ in
      field.name(in: kind).map { JSONValue.Member($0, value) }
    }
    return NewEntry(name: name, members: fields.newEntry(in: kind).members + others)
  }

  /// What a kind of file has no place for, in words.
  fileprivate func missing(in kind: ModelFileKind) -> [String] {
    others(in: kind).filter { $0.field.name(in: kind) == nil }.map {
      "\($0.what) has no place in \(kind.fileName)"
    }
  }

  /// What stands behind the six main fields.
  private func others(
    in kind: ModelFileKind
  ) -> [(field: Field, value: JSONValue, what: String)] {
    let headers = headers.map { JSONValue.Member($0.name, .string($0.value.reveal())) }
    // Droid's documentation names one field for images in each kind of file, of opposite senses.
    let images: (Field, JSONValue?) =
      kind == .config
      ? (.supportsImages, takesImages.map { .boolean($0) })
      : (.noImageSupport, takesImages.map { .boolean(!$0) })
    let values: [(Field, JSONValue?, String)] = [
      (.maxContextLimit, contextLimit.map { .integer($0) }, "its context limit"),
      (images.0, images.1, "whether it takes images"),
      (.extraHeaders, headers.isEmpty ? nil : .object(headers), "its headers"),
      (.extraArgs, routing.map { .object([.init("provider", $0)]) }, "its routing"),
    ]
    return values.compactMap { field, value, what in value.map { (field, $0, what) } }
  }
}
