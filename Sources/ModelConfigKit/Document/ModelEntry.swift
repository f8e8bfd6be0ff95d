import JSONSyntax

/// One entry of a list of models.
public struct ModelEntry: Sendable {
  /// A member of the entry, and the field that it is.
  public struct Member: Sendable {
    /// The field, `nil` when this kind of file has none of that name.
    public let field: Field?
    /// The name as it stands there.
    public let name: SyntaxNode
    /// The value.
    public let value: SyntaxNode
    /// The field that a name was meant to be that is none.
    let intended: Field?
  }

  /// The entry's value; an object in a sound file.
  public let node: SyntaxNode

  /// Its place in the list, from 0.
  public let index: Int

  /// The kind of its file.
  public let kind: ModelFileKind

  /// Its members in the order of the file.
  public let members: [Member]

  /// Where the fields of an oversized entry stand; to look through a usual one is faster.
  private let places: [Field: Int]?
  private static let usualSize = 64

  init(
    _ node: SyntaxNode, index: Int, kind: ModelFileKind, _ table: FieldTable,
    _ spelling: inout FieldSpelling
  ) {
    self.node = node
    self.index = index
    self.kind = kind
    members = node.members.map { member in
      let field = table.field(named: member.name)
      let name = field == nil ? member.name.string : nil
      let intended = name.flatMap { name in
        spelling.intendedField(name).flatMap { field in
          // What is near to a name and of another type is something else.
          FieldSpelling.isCertain(name, field, in: kind)
            || NameSlip.canHold(member.value, [field.valueType]) ? field : nil
        }
      }
      return Member(field: field, name: member.name, value: member.value, intended: intended)
    }
    places = members.count > Self.usualSize ? Self.places(in: members) : nil
  }

  private init(_ other: ModelEntry, index: Int) {
    node = other.node
    kind = other.kind
    members = other.members
    places = other.places
    self.index = index
  }

  /// The same entry at another place of the list.
  func moved(to index: Int) -> ModelEntry { ModelEntry(self, index: index) }

  /// The value of a field; of several the last, which is the one that Droid takes.
  public subscript(field: Field) -> SyntaxNode? {
    if let places { return places[field].map { members[$0].value } }
    return members.last { $0.field == field }?.value
  }

  private static func places(in members: [Member]) -> [Field: Int] {
    var places: [Field: Int] = [:]
    for (place, member) in members.enumerated() {
      if let field = member.field { places[field] = place }
    }
    return places
  }

  /// What the entry's file calls a field.
  func name(of field: Field) -> String { field.name(in: kind) ?? field.rawValue }

  /// The text of a field that is a string.
  public func string(_ field: Field) -> String? { self[field]?.string }
}

extension ModelEntry {
  /// The name in the model selector: the display name, without one the model, `nil` without both.
  public var displayName: String? {
    for field in [Field.displayName, .model] {
      if let name = string(field), !name.isBlank { return name }
    }
    return nil
  }

  /// What `droid exec --model` takes for it: the entry's own `id`, else
  /// `custom:<display name, spaces as dashes>-<index>`.
  public var selectorID: String {
    if let id = string(.id), id.hasPrefix(Self.selectorPrefix) { return id }
    return generatedID
  }

  /// The id that the entry's name and place give.
  var generatedID: String {
    Self.generatedID(named: displayName ?? "", at: index)
  }

  /// The id that a name and a place give.
  static func generatedID(named name: String, at index: Int) -> String {
    "\(selectorPrefix)\(String(name.map { $0 == " " ? "-" : $0 }))-\(index)"
  }

  package static let selectorPrefix = "custom:"

  /// The wire protocol, `nil` when the file does not name one of the three.
  public var provider: ProviderType? { string(.provider).flatMap(ProviderType.init) }

  /// The base URL, `nil` when the file has none that is a URL.
  public var baseURL: BaseURL? { string(.baseURL).map(BaseURL.init) }

  /// The output limit in tokens, `nil` when the file has none that is a whole number.
  public var maxTokens: Int? { self[.maxTokens]?.number?.integer }

  /// Where the key comes from.
  public var apiKey: APIKey { apiKey(in: kind) }

  /// Where the key would come from if the entry stood in another kind of file.
  public func apiKey(in kind: ModelFileKind) -> APIKey {
    APIKey(string(.apiKey) ?? "", expandsVariables: kind.expandsVariables, baseURL: baseURL)
  }

  /// The text in the key's place, whatever it is.
  public var keyText: Secret? { string(.apiKey).map { Secret($0) } }
}
