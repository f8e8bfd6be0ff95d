import JSONSyntax

/// A member of a settings file's outermost object in which Droid names models.
struct ReferencePlace {
  /// Where in the member a text names a model, also one without `custom:`.
  enum Part {
    /// The value, or the elements of a list.
    case value
    /// The names of an object's members.
    case names
    /// Names and values of an object's members: what takes the place of what.
    case namesAndValues
    /// The members of an object that are called `model` or `…Model`.
    case members
  }

  private let prefix: String
  private let suffix: String
  private let isWhole: Bool
  private let part: Part

  /// Names a member; one `*` stands for any text.
  private init(_ pattern: String, _ part: Part) {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    prefix = String(parts[0])
    suffix = parts.count > 1 ? String(parts[1]) : ""
    isWhole = parts.count == 1
    self.part = part
  }

  /// All places; the first that has a member's name is the member's.
  static let all = [
    ReferencePlace("compactionTokenLimitPerModel", .names),
    ReferencePlace("model", .value),
    ReferencePlace("*Model", .value),
    ReferencePlace("compaction*", .value),
    ReferencePlace("modelFavorites", .value),
    ReferencePlace("modelFallbacks", .namesAndValues),
    ReferencePlace("sessionDefaultSettings", .members),
    ReferencePlace("*ModelSettings", .members),
    ReferencePlace("missionSettings", .members),
  ]

  /// The references in a member of a settings file, in the order of the file.
  static func references(in member: SyntaxNode.Member) -> [ModelReference] {
    guard let name = member.name.string, let place = all.first(where: { $0.matches(name) }) else {
      return []
    }
    return place.references(in: member.value, name, takesNames: place.part != .members)
  }

  private func matches(_ name: String) -> Bool {
    isWhole ? name == prefix : name.hasPrefix(prefix) && name.hasSuffix(suffix)
  }

  /// What begins with `custom:` names a model wherever it stands; a model's name does so only where
  /// nothing else than a model can be meant.
  private func references(
    in node: SyntaxNode, _ path: String, takesNames: Bool
  ) -> [ModelReference] {
    switch node.kind {
    case .string: reference(node, path, takesNames: takesNames).map { [$0] } ?? []
    case .array: node.elements.flatMap { references(in: $0, path, takesNames: takesNames) }
    case .object:
      node.members.flatMap { member -> [ModelReference] in
        let name = member.name.string ?? ""
        let key = reference(
          member.name, path, takesNames: part == .names || part == .namesAndValues)
        let takesNames = part == .namesAndValues || name == "model" || name.hasSuffix("Model")
        return (key.map { [$0] } ?? [])
          + references(in: member.value, "\(path).\(name)", takesNames: takesNames)
      }
    default: []
    }
  }

  private func reference(
    _ node: SyntaxNode, _ path: String, takesNames: Bool
  ) -> ModelReference? {
    guard let text = node.string, ModelReference.isID(text) || takesNames else { return nil }
    return ModelReference(id: text, range: node.range, place: path)
  }
}
