import JSONSyntax

/// An entry that is not yet in a file, spelled for a kind of file.
struct NewEntry {
  /// The name in the model selector.
  let name: String
  /// What it is to hold.
  let members: [JSONValue.Member]
}

/// The `id` and the `index` that new entries get: where all others have those that Droid writes.
struct EntryOrder {
  private let index: String?
  private let id: String?

  init(_ entries: [ModelEntry], in kind: ModelFileKind) {
    func name(_ field: Field) -> String? {
      let isUsed = !entries.isEmpty && entries.allSatisfy { $0[field] != nil }
      return isUsed ? field.name(in: kind) : nil
    }
    index = name(.index)
    id = entries.allSatisfy { $0.string(.id) == $0.generatedID } ? name(.id) : nil
  }

  /// What an entry at a place of the list gets.
  func members(named name: String, at place: Int) -> [JSONValue.Member] {
    [
      index.map { .init($0, .integer(place)) },
      id.map { .init($0, .string(ModelEntry.generatedID(named: name, at: place))) },
    ].compactMap { $0 }
  }
}
