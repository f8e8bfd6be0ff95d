import JSONSyntax

/// A model on its way into a file of Droid's, wherever it comes from.
struct Arrival {
  /// The name that it has, or that `byok add` would give it.
  let name: String
  /// The identifier that the API takes.
  let model: String?
  /// The base URL.
  let baseURL: String?
  /// The key, or where it comes from.
  let apiKey: APIKey
  /// What the file has no place for, in words.
  let missing: [String]

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
    missing = model.missing(in: kind)
    source = .model(model)
  }

  /// An entry of Droid's.
  init(_ entry: ModelEntry) {
    name = entry.displayName ?? ""
    model = entry.string(.model)
    baseURL = entry.baseURL?.text.trimmed
    apiKey = entry.apiKey
    missing = []
    source = .entry(entry)
  }

  /// What is known of its server.
  var preset: Preset? { baseURL.flatMap { Preset.presets(at: BaseURL($0)).first } }

  /// Whether an entry is this model, under its name or the one that it got where that was taken.
  func isPresent(as entry: ModelEntry) -> Bool {
    guard entry.string(.model) == model, entry.baseURL?.text.trimmed == baseURL,
      let other = entry.displayName
    else { return false }
    guard other != name else { return true }
    return other.hasPrefix(name + " ") && Int(other.dropFirst(name.count + 1)) != nil
  }

  /// The entry that a file gets.
  func entry(named name: String, key: Secret, in kind: ModelFileKind) -> NewEntry {
    switch source {
    case .model(let model): model.newEntry(named: name, key: key, in: kind)
    case .entry(let entry):
      NewEntry(
        name: name,
        members: entry.members(in: kind, key: entry.apiKey.variable == nil ? nil : key, name: name))
    }
  }
}

extension ModelEntry {
  /// The members under the names that a kind of file has for them, spelled as they are; one without
  /// a name there keeps its own.
  ///
  /// - Parameters:
  ///   - kind: the kind of file.
  ///   - key: what takes the place of the key, `nil` to leave it.
  ///   - name: what takes the place of the display name, `nil` to leave it.
  /// - Returns: the members, in their order.
  func members(
    in kind: ModelFileKind, key: Secret? = nil, name: String? = nil
  ) -> [JSONValue.Member] {
    let changed = ModelFields(
      displayName: name == displayName ? nil : name, apiKey: key)
    let values = Dictionary(uniqueKeysWithValues: changed.values.map { ($0.field, $0.value) })
    return members.map { member in
      let newName = member.field?.name(in: kind) ?? member.name.string ?? ""
      let value = member.field.flatMap { values[$0] } ?? JSONValue(copying: member.value)
      return JSONValue.Member(newName, value)
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

  /// What a kind of file has no field for.
  fileprivate func missing(in kind: ModelFileKind) -> [String] {
    others(in: kind).filter { $0.field.name(in: kind) == nil }.map(\.what)
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
