import JSONSyntax

/// The models of one file on their way into a file of another kind.
///
/// Every field comes over under the name that it has there, with its value as it is spelled; a field
/// that no kind knows keeps its name.
public struct Migration: Sendable {
  /// What became of a model.
  public enum Step: Sendable {
    /// It was added.
    case added(ModelEntry)
    /// The other file has it already, as the second one.
    case skipped(ModelEntry, as: ModelEntry)
  }

  /// What becomes of each model, in the order of its file.
  public let steps: [Step]

  private let target: ModelConfig
  private let keyReference: Secret?

  /// Plans to bring models into a file; those that it has already, by display name, model and base
  /// URL, are passed over.
  ///
  /// - Parameters:
  ///   - entries: the models to bring.
  ///   - target: the file to bring them into.
  ///   - keyVariable: the environment variable whose reference takes the place of literal keys,
  ///     `nil` to bring the keys themselves.
  public init(of entries: [ModelEntry], into target: ModelConfig, keyVariable: String? = nil) {
    self.target = target
    keyReference = keyVariable.map { Secret("${\($0)}") }
    let present = Dictionary(
      target.entries.map { (Self.identity($0, in: target.kind), $0) }
    ) { first, _ in first }
    steps = entries.map { entry in
      present[Self.identity(entry, in: target.kind)].map { .skipped(entry, as: $0) }
        ?? .added(entry)
    }
  }

  /// How many models are added.
  public var addedCount: Int {
    steps.count { step in
      if case .added = step { return true }
      return false
    }
  }

  /// What tells one model from another, by the names that its fields have when it has come over.
  private static func identity(_ entry: ModelEntry, in kind: ModelFileKind) -> [String?] {
    [Field.displayName, .model, .baseURL].map { field in
      let name = field.name(in: kind)
      return entry.string(field)
        ?? entry.members.last { $0.name.string == name }?.value.string
    }
  }

  /// The target's bytes with the models added.
  ///
  /// - Throws: `EditRefusal` when the target does not parse or holds something else in the list's
  ///   place.
  public func bytes() throws(EditRefusal) -> [UInt8] {
    try target.bytes(
      adding: steps.compactMap { step in
        guard case .added(let entry) = step else { return nil }
        return NewEntry(name: entry.displayName ?? "", members: members(of: entry))
      })
  }

  private func members(of entry: ModelEntry) -> [JSONValue.Member] {
    // What is a reference there is no key that needs another.
    guard case .literal = entry.apiKey(in: target.kind) else {
      return EntryMapping(entry, into: target.kind).members
    }
    return EntryMapping(entry, into: target.kind, key: keyReference).members
  }
}
