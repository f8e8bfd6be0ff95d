import JSONSyntax

/// An entry of Droid's under the names that a kind of its files has, every value spelled as it is.
///
/// Import, export and migration all go through here. A member that no kind has as a field keeps its
/// name; a field for which this kind has no place is left out and said.
struct EntryMapping {
  /// What the entry is to hold.
  private(set) var members: [JSONValue.Member] = []
  /// What this kind of file has no place for, or what is not to leave.
  private(set) var losses: [String] = []

  private let kind: ModelFileKind
  private let name: String?
  private let key: Secret?
  private let textOfHeader: (PortableModel.Header) -> String?

  /// Maps an entry.
  ///
  /// - Parameters:
  ///   - entry: the entry.
  ///   - kind: the kind of file that it is for.
  ///   - name: another display name, `nil` to keep its own.
  ///   - key: what takes the place of its key, `nil` to keep it.
  ///   - textOfHeader: the text for a header, `nil` where it is not to leave.
  init(
    _ entry: ModelEntry, into kind: ModelFileKind, name: String? = nil, key: Secret? = nil,
    textOfHeader: @escaping (PortableModel.Header) -> String? = { $0.value.reveal() }
  ) {
    self.kind = kind
    self.name = name == entry.displayName ? nil : name
    self.key = key
    self.textOfHeader = textOfHeader
    for member in entry.members {
      if let mapped = mapped(member, of: entry) { members.append(mapped) }
    }
    if let name = self.name, entry[.displayName] == nil {
      members.insert(.init(self.name(of: .displayName), .string(name)), at: 0)
    }
  }

  private func name(of field: Field) -> String { field.name(in: kind) ?? field.rawValue }

  private mutating func mapped(
    _ member: ModelEntry.Member, of entry: ModelEntry
  ) -> JSONValue.Member? {
    switch member.field ?? FieldTable.of(kind).field(named: member.name) {
    // Droid writes these to keep a list in order: in another list they are others.
    case .id, .index: return nil
    case .displayName where member.field != nil && name != nil:
      return name.map { .init(self.name(of: .displayName), .string($0)) }
    case .apiKey where member.value.kind != .string:
      losses.append("its key, which is no text")
      return nil
    case .apiKey where member.field != nil && key != nil:
      return key.map { .init(self.name(of: .apiKey), .string($0.reveal())) }
    case .extraHeaders where member.field != nil: return headers(member.value)
    case .noImageSupport where kind == .config:
      // The other kind has a field for the opposite.
      guard entry[.supportsImages] == nil, let value = member.value.boolean else { return nil }
      return .init(name(of: .supportsImages), .boolean(!value))
    default: return carried(member)
    }
  }

  private mutating func carried(_ member: ModelEntry.Member) -> JSONValue.Member? {
    let ownName = member.name.string ?? ""
    guard let newName = member.field.map({ $0.name(in: kind) }) ?? ownName else {
      losses.append("\"\(ownName)\" has no place in \(kind.fileName)")
      return nil
    }
    return .init(newName, JSONValue(copying: member.value))
  }

  private mutating func headers(_ value: SyntaxNode) -> JSONValue.Member {
    var kept: [JSONValue.Member] = []
    for header in value.members {
      let name = header.name.string ?? ""
      guard let text = header.value.string else {
        kept.append(.init(name, JSONValue(copying: header.value)))
        continue
      }
      switch textOfHeader(PortableModel.Header(name, Secret(text))) {
      case text: kept.append(.init(name, JSONValue(copying: header.value)))
      case .some(let other): kept.append(.init(name, .string(other)))
      case nil:
        losses.append("header \"\(name)\" holds a secret, and stays here (--reveal carries it)")
      }
    }
    return .init(self.name(of: .extraHeaders), .object(kept))
  }
}
