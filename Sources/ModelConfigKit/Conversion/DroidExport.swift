import JSONSyntax

/// Entries of Droid's as a file of either of its kinds, every field under its name there and spelled
/// as it is.
public struct DroidExport: Sendable {
  /// The file.
  public private(set) var text = ""
  /// What the file has no place for.
  public private(set) var losses: [Conversion.Loss] = []

  private let kind: ModelFileKind
  private let keys: ExportedKeys

  /// Writes entries as a kind of file.
  public init(_ entries: [ModelEntry], as kind: ModelFileKind, _ keys: ExportedKeys) {
    self.kind = kind
    self.keys = keys
    var list: [JSONValue] = []
    for entry in entries { list.append(.object(members(of: entry))) }
    if !keys.variables.isEmpty, !kind.expandsVariables {
      losses.append(
        Conversion.Loss(
          "the keys: \(kind.fileName) expands no variables (byok set SELECTOR --key-env NAME puts "
            + "the value of one there; --reveal carries the keys)"))
    }
    text = JSONValue.object([.init(kind.listName, .array(list))]).fileText
  }

  private mutating func members(of entry: ModelEntry) -> [JSONValue.Member] {
    entry.members.compactMap { member in
      switch member.field {
      // Droid writes these to keep its list in order: in another list they are others.
      case .id, .index: nil
      case .apiKey: key(of: entry, member.value)
      case .extraHeaders: headers(of: entry, member)
      case .noImageSupport where kind == .config: images(of: entry, member)
      default: carried(member, of: entry)
      }
    }
  }

  private func name(of field: Field) -> String { field.name(in: kind) ?? field.rawValue }

  private mutating func lose(_ what: String, of entry: ModelEntry) -> JSONValue.Member? {
    losses.append(Conversion.Loss(what, of: entry.displayName ?? "model \(entry.index)"))
    return nil
  }

  private mutating func carried(
    _ member: ModelEntry.Member, of entry: ModelEntry
  ) -> JSONValue.Member? {
    let name = member.name.string ?? ""
    guard let field = member.field else { return .init(name, JSONValue(copying: member.value)) }
    guard let newName = field.name(in: kind) else {
      return lose("\"\(name)\" has no place in \(kind.fileName)", of: entry)
    }
    return .init(newName, JSONValue(copying: member.value))
  }

  private mutating func key(of entry: ModelEntry, _ value: SyntaxNode) -> JSONValue.Member? {
    guard value.kind == .string else { return .init(name(of: .apiKey), .string("")) }
    return .init(name(of: .apiKey), .string(keys.text(of: entry.apiKey, at: entry.baseURL)))
  }

  private mutating func headers(
    of entry: ModelEntry, _ member: ModelEntry.Member
  ) -> JSONValue.Member? {
    var kept: [JSONValue.Member] = []
    for header in member.value.members {
      guard let name = header.name.string, let value = header.value.string else { continue }
      if let text = keys.text(of: PortableModel.Header(name, Secret(value))) {
        kept.append(.init(name, .string(text)))
      } else {
        _ = lose(
          "header \"\(name)\" holds a secret, and stays here (--reveal carries it)", of: entry)
      }
    }
    return .init(name(of: .extraHeaders), .object(kept))
  }

  /// The opposite of what the other file says.
  private func images(of entry: ModelEntry, _ member: ModelEntry.Member) -> JSONValue.Member? {
    guard entry[.supportsImages] == nil, let value = member.value.boolean else { return nil }
    return .init(name(of: .supportsImages), .boolean(!value))
  }
}
