import JSONSyntax

/// A place in a settings file that names a custom model by its selector id.
public struct ModelReference: Sendable {
  /// The id that stands there, such as `custom:Kimi-K2-[Groq]-0`.
  public let id: String
  /// The text, a value or the name of a member, with its quotation marks.
  public let range: ByteRange
  /// The path of the place, for messages: `sessionDefaultSettings.model`.
  public let place: String
  /// How the text is quoted.
  let quotation: Quotation

  /// Ways to quote a text; JSON has but one.
  enum Quotation: Sendable {
    case none, single, double
  }

  init(id: String, range: ByteRange, place: String, quotation: Quotation = .double) {
    self.id = id
    self.range = range
    self.place = place
    self.quotation = quotation
  }

  /// The edit that lets it name another model.
  func edit(naming id: String) -> SourceEdit {
    let isOneLine = !id.utf8.contains { $0 < 0x20 || $0 == 0x7F }
    let text =
      switch quotation {
      case .none where isOneLine && Self.isPlain(id): id
      case .single where isOneLine:
        "'" + id.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
          + "'"
      default: JSONWriter.quoted(id)
      }
    return .replace(range, with: text)
  }

  /// Whether an id means itself in YAML without quotation marks: nothing in it begins a comment or
  /// ends a name.
  private static func isPlain(_ id: String) -> Bool {
    let bytes = Array(id.utf8)
    let (space, colon) = (UInt8(ascii: " "), UInt8(ascii: ":"))
    return bytes.last != colon && bytes.last != space
      && !zip(bytes, bytes.dropFirst()).contains { first, second in
        first == colon && second == space || first == space && second == UInt8(ascii: "#")
      }
  }
}

extension ConfigDocument {
  /// The edits that let references follow models whose ids have changed.
  public func edits(following moves: [SelectorMove]) -> [SourceEdit] {
    let new = Dictionary(moves.map { ($0.old, $0.new) }) { first, _ in first }
    return references.compactMap { reference in
      new[reference.id].map { reference.edit(naming: $0) }
    }
  }
}

extension ModelConfig {
  /// Everything in the file that names a custom model: `model`, `sessionDefaultSettings`,
  /// `subagentModelSettings`, what concerns compaction, and the favourites.
  public var references: [ModelReference] {
    guard kind == .settings, let root = tree.root else { return [] }
    return root.members.flatMap { member -> [ModelReference] in
      guard let name = member.name.string, Self.namesModels(name) else { return [] }
      return Self.references(in: member.value, name)
    }
  }

  private static func namesModels(_ name: String) -> Bool {
    ["model", "sessionDefaultSettings", "subagentModelSettings", "modelFavorites"].contains(name)
      || name.hasPrefix("compaction")
  }

  private static func references(in node: SyntaxNode, _ place: String) -> [ModelReference] {
    switch node.kind {
    case .string: return reference(node, place).map { [$0] } ?? []
    case .array: return node.elements.flatMap { references(in: $0, place) }
    case .object:
      return node.members.flatMap { member in
        let inner = "\(place).\(member.name.string ?? "")"
        return (reference(member.name, place).map { [$0] } ?? [])
          + references(in: member.value, inner)
      }
    default: return []
    }
  }

  private static func reference(_ node: SyntaxNode, _ place: String) -> ModelReference? {
    guard let id = node.string, id.hasPrefix(ModelEntry.selectorPrefix) else { return nil }
    return ModelReference(id: id, range: node.range, place: place)
  }
}
