import JSONSyntax

/// The changes that can be made to a file's models, as edits against its bytes.
extension ModelConfig {
  /// The bytes of a new file with one model.
  public static func newFile(_ kind: FileKind, with fields: ModelFields) -> [UInt8] {
    let list = JSONValue.Member(kind.listName, .array([fields.entry(in: kind)]))
    return Array(JSONValue.object([list]).fileText.utf8)
  }

  /// The edits that add a model at the end of the list, which is made where it is missing.
  ///
  /// - Throws: `EditRefusal` when the file does not parse or holds something else in the list's
  ///   place.
  public func edits(adding fields: ModelFields) throws(EditRefusal) -> [SourceEdit] {
    let root = try editableRoot()
    guard let edits = root.edits(appending: newEntry(fields), toListNamed: kind.listName)
    else { throw refusal }
    return edits
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

  /// The edits that give a model's fields new values.
  ///
  /// A field that the entry lacks comes behind the one that it usually follows. An `id` that Droid
  /// has written follows the name.
  ///
  /// - Throws: `EditRefusal`, as adding does.
  public func edits(
    setting fields: ModelFields, at index: Int
  ) throws(EditRefusal) -> [SourceEdit] {
    _ = try editableRoot()
    let entry = entries[index]
    let followingID = entry.edit(ofIDFollowing: fields).map { [$0] } ?? []
    return followingID
      + fields.values.flatMap { field, value -> [SourceEdit] in
        if let old = entry[field] { return [old.edit(replacingWith: value)] }
        guard let name = field.name(in: kind) else { return [] }
        return entry.node.edits(
          inserting: JSONValue.Member(name, value), at: entry.place(of: field))
      }
  }

  /// A new entry as this file has them: with an `id` and an `index` where all others have those that
  /// Droid writes.
  func newEntry(_ fields: ModelFields) -> JSONValue {
    newEntry(
      fields.values.compactMap { field, value in
        field.name(in: kind).map { JSONValue.Member($0, value) }
      }, named: fields.displayName ?? fields.model ?? "")
  }

  func newEntry(_ members: [JSONValue.Member], named name: String) -> JSONValue {
    var members = members
    let place = entries.count
    func allHave(_ field: Field) -> String? {
      let isUsed = !entries.isEmpty && entries.allSatisfy { $0[field] != nil }
      return isUsed ? field.name(in: kind) : nil
    }
    if let index = allHave(.index) { members.append(.init(index, .integer(place))) }
    if let id = allHave(.id), entries.allSatisfy({ $0.string(.id) == $0.generatedID }) {
      let text = ModelEntry.generatedID(named: name, at: place)
      members.append(.init(id, .string(text)))
    }
    return .object(members)
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
