import JSONSyntax

/// The changes that can be made to a file's models, as edits against its bytes.
extension ModelConfig {
  /// A new file that has no model yet.
  public static func empty(_ kind: ModelFileKind) -> ModelConfig {
    ModelConfig(Array("{\n  \"\(kind.listName)\": []\n}\n".utf8), kind: kind)
  }

  /// The bytes of a new file with one model.
  public static func newFile(_ kind: ModelFileKind, with fields: ModelFields) -> [UInt8] {
    let entry = JSONValue.object(fields.newEntry(in: kind).members)
    let list = JSONValue.Member(kind.listName, .array([entry]))
    return Array(JSONValue.object([list]).fileText.utf8)
  }

  /// The edits that add a model at the end of the list, which is made where it is missing.
  ///
  /// - Throws: `EditRefusal` when the file does not parse or holds something else in the list's
  ///   place.
  public func edits(adding fields: ModelFields) throws(EditRefusal) -> [SourceEdit] {
    try edits(adding: fields.newEntry(in: kind))
  }

  /// The edits that add an entry, which gets an `id` and an `index` where all others have those that
  /// Droid writes.
  func edits(adding entry: NewEntry) throws(EditRefusal) -> [SourceEdit] {
    try edits(adding: [entry][...])
  }

  /// The edits that add entries behind an element that has nothing but the end of the list behind it,
  /// or one entry anywhere.
  private func edits(adding newEntries: ArraySlice<NewEntry>) throws(EditRefusal) -> [SourceEdit] {
    let root = try editableRoot()
    let order = EntryOrder(entries, in: kind)
    var edits: [SourceEdit] = []
    for (offset, entry) in newEntries.enumerated() {
      let own = Set(entry.members.map(\.name))
      let written = order.members(named: entry.name, at: entries.count + offset)
      let members = entry.members + written.filter { !own.contains($0.name) }
      guard let added = root.edits(appending: .object(members), toListNamed: kind.listName) else {
        throw refusal
      }
      edits += added
    }
    return edits
  }

  /// The file's bytes with entries added at the end of the list.
  ///
  /// The first one may have to find its place beside comments; the others follow it all at once.
  ///
  /// - Throws: `EditRefusal`, as adding one does.
  func bytes(adding newEntries: [NewEntry]) throws(EditRefusal) -> [UInt8] {
    var config = self
    for some in [newEntries.prefix(1), newEntries.dropFirst()] where !some.isEmpty {
      guard let bytes = SourceEdit.apply(try config.edits(adding: some), to: config.bytes) else {
        throw config.refusal
      }
      config = ModelConfig(bytes, kind: kind)
    }
    return config.bytes
  }

  /// The edits that remove models, given by their indices.
  ///
  /// - Throws: `EditRefusal`, as adding does.
  public func edits(removing indices: Set<Int>) throws(EditRefusal) -> [SourceEdit] {
    try editableRoot().edits(removingElements: indices, fromListNamed: kind.listName)
      + reordering(removing: indices).edits
  }

  /// The bytes of the file with a model at another place of the list.
  ///
  /// - Throws: `EditRefusal`, as adding does.
  public func bytes(moving source: Int, to target: Int) throws(EditRefusal) -> [UInt8] {
    _ = try editableRoot()
    let renumbering = reordering(moving: source, to: target).edits
    guard let renumbered = SourceEdit.apply(renumbering, to: tree.bytes) else { throw refusal }
    let tree = SyntaxTree(renumbered, dialect: kind.dialect)
    let edits = tree.root?[kind.listName]?.edits(movingItemAt: source, to: target) ?? []
    guard !edits.isEmpty || source == target, let bytes = SourceEdit.apply(edits, to: renumbered)
    else { throw refusal }
    return bytes
  }

  /// The bytes of the file with other values for a model's fields.
  ///
  /// A field that the entry lacks comes behind the one that it usually follows. An `id` that Droid
  /// has written follows the name.
  ///
  /// - Throws: `EditRefusal`, as adding does.
  public func bytes(
    setting fields: ModelFields, at index: Int
  ) throws(EditRefusal) -> [UInt8] {
    _ = try editableRoot()
    var config = self
    if let edit = entries[index].edit(ofIDFollowing: fields),
      let bytes = SourceEdit.apply([edit], to: bytes)
    {
      config = ModelConfig(bytes, kind: kind)
    }
    for (path, value) in fields.paths(in: kind) {
      let entry = config.entries[index]
      let place = Field.main.first { $0.name(in: kind) == path[0] }.map { entry.place(of: $0) }
      let edits = entry.node.edits(setting: path[...], to: value, at: place)
      guard !edits.isEmpty, let bytes = SourceEdit.apply(edits, to: config.bytes) else {
        throw refusal
      }
      config = ModelConfig(bytes, kind: kind)
    }
    return config.bytes
  }

  private func editableRoot() throws(EditRefusal) -> SyntaxNode {
    guard tree.isWellFormed, let root = tree.root, root.kind == .object else { throw refusal }
    return root
  }

  /// Why the file is not edited: what does not parse, or what is not the type that it should be.
  var refusal: EditRefusal {
    let wanted: Set<DiagnosticID> =
      tree.isWellFormed
      ? ["wrong-type", .invalidJSON] : [.invalidJSON, .invalidEncoding]
    return EditRefusal(diagnostics: Linter().lint(self).filter { wanted.contains($0.id) })
  }
}

/// A file that is not edited because of what it holds.
public struct EditRefusal: Error, Sendable {
  /// What is in the way.
  public let diagnostics: [Diagnostic]

  /// Refuses because of some findings.
  public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension ModelEntry {
  /// Where among the members a field belongs that the entry does not have yet.
  fileprivate func place(of field: Field) -> Int {
    let order = Field.main
    guard let rank = order.firstIndex(of: field) else { return members.count }
    let before = members.lastIndex { member in
      member.field.flatMap(order.firstIndex(of:)).map { $0 < rank } ?? false
    }
    return before.map { $0 + 1 } ?? 0
  }
}

extension SyntaxNode {
  /// The edits that give what stands at a path of names another value, the objects on the way made
  /// where they are missing; `place` is where a member that is missing here belongs.
  fileprivate func edits(
    setting path: ArraySlice<String>, to value: JSONValue, at place: Int? = nil
  ) -> [SourceEdit] {
    guard let name = path.first else { return [edit(replacingWith: value)] }
    let rest = path.dropFirst()
    if let inner = self[name] { return inner.edits(setting: rest, to: value) }
    let nested = rest.reversed().reduce(value) { .object([JSONValue.Member($1, $0)]) }
    return edits(inserting: JSONValue.Member(name, nested), at: place)
  }
}
