import JSONSyntax

/// An entry of Droid's under the names that a kind of its files has, every value spelled as it is.
///
/// Import, export and migration all go through here. A member that no kind has as a field keeps its
/// name, and one of a wrong type its value; what this kind has no place for is left out and said.
struct EntryMapping {
  /// What the entry is to hold.
  private(set) var members: [JSONValue.Member] = []
  /// What this kind of file has no place for, or what is not to leave.
  private(set) var losses: [String] = []

  private let kind: ModelFileKind
  private let name: String?
  private let key: Secret?
  private let takenIDs: Set<String>
  private let textOfHeader: ((PortableModel.Header) -> String?)?

  /// Maps an entry.
  ///
  /// - Parameters:
  ///   - entry: the entry.
  ///   - kind: the kind of file that it is for.
  ///   - name: another display name, `nil` to keep its own.
  ///   - key: what takes the place of its key, `nil` to keep it.
  ///   - takenIDs: the ids that other models have there.
  ///   - textOfHeader: the text for a header, `nil` where it is not to leave; without it everything
  ///     leaves.
  init(
    _ entry: ModelEntry, into kind: ModelFileKind, name: String? = nil, key: Secret? = nil,
    takenIDs: Set<String> = [], textOfHeader: ((PortableModel.Header) -> String?)? = nil
  ) {
    self.kind = kind
    self.name = name == entry.displayName ? nil : name
    self.key = key
    self.takenIDs = takenIDs
    self.textOfHeader = textOfHeader
    for member in entry.members {
      if let mapped = mapped(member, of: entry) { members.append(mapped) }
    }
    if let name = self.name, entry[.displayName] == nil {
      members.insert(.init(self.name(of: .displayName), .string(name)), at: 0)
    }
  }

  /// The names that it would have more than once.
  var repeatedNames: [String] {
    Dictionary(grouping: members, by: \.name).filter { $0.value.count > 1 }.keys.sorted()
  }

  private func name(of field: Field) -> String { field.name(in: kind) ?? field.rawValue }

  private mutating func mapped(
    _ member: ModelEntry.Member, of entry: ModelEntry
  ) -> JSONValue.Member? {
    switch member.field ?? FieldTable.of(kind).field(named: member.name) {
    // What Droid writes to keep a list in order is another thing in another list.
    case .index where member.field != nil: return nil
    case .id where member.field != nil && member.value.string == entry.generatedID: return nil
    case .id where takenIDs.contains(member.value.string ?? ""):
      return lose("another model there has its id \(member.value.sourceText)")
    case .displayName where member.field != nil && name != nil:
      return name.map { .init(self.name(of: .displayName), .string($0)) }
    case .apiKey where member.value.kind != .string && textOfHeader != nil:
      return lose("its key, which is no text")
    case .apiKey where member.field != nil && key != nil && member.value.kind == .string:
      return key.map { .init(self.name(of: .apiKey), .string($0.reveal())) }
    case .extraHeaders where member.field != nil && textOfHeader != nil:
      return headers(member.value)
    case .noImageSupport where member.field != nil && kind == .config:
      return supportsImages(member, of: entry)
    default: return carried(member)
    }
  }

  /// The field for the opposite, which the other kind has.
  private mutating func supportsImages(
    _ member: ModelEntry.Member, of entry: ModelEntry
  ) -> JSONValue.Member? {
    guard let value = member.value.boolean else {
      return lose("\"noImageSupport\" is neither true nor false")
    }
    guard let opposite = entry[.supportsImages] else {
      return .init(name(of: .supportsImages), .boolean(!value))
    }
    return opposite.boolean == !value
      ? nil : lose("\"noImageSupport\" and \"supportsImages\" contradict each other")
  }

  private mutating func lose(_ what: String) -> JSONValue.Member? {
    losses.append(what)
    return nil
  }

  private mutating func carried(_ member: ModelEntry.Member) -> JSONValue.Member? {
    let ownName = member.name.string ?? ""
    guard let newName = member.field.map({ $0.name(in: kind) }) ?? ownName else {
      return lose("\"\(ownName)\" has no place in \(kind.fileName)")
    }
    guard member.value.holdsComments else {
      return .init(newName, JSONValue(copying: member.value))
    }
    if kind == .settings { return .init(newName, .verbatim(member.value.sourceText)) }
    losses.append("the comments in \"\(ownName)\" have no place in \(kind.fileName)")
    return .init(newName, JSONValue(copying: member.value))
  }

  private mutating func headers(_ value: SyntaxNode) -> JSONValue.Member? {
    guard value.kind == .object else { return lose("its headers, which are no object") }
    var kept: [JSONValue.Member] = []
    for header in value.members {
      let name = header.name.string ?? ""
      guard let text = header.value.string else {
        losses.append("header \"\(name)\" is no text, and stays here (--reveal carries it)")
        continue
      }
      switch textOfHeader?(PortableModel.Header(name, Secret(text))) {
      case text: kept.append(.init(name, JSONValue(copying: header.value)))
      case .some(let other): kept.append(.init(name, .string(other)))
      case nil:
        losses.append("header \"\(name)\" holds a secret, and stays here (--reveal carries it)")
      }
    }
    return .init(self.name(of: .extraHeaders), .object(kept))
  }
}
