import JSONSyntax

extension ModelEntry {
  /// The names under which another entry of the same kind of file has not what this one has.
  ///
  /// Numbers and texts are compared as they are meant, however they are spelled.
  func differences(from other: ModelEntry, ignoring ignored: Set<Field> = []) -> [String] {
    members.filter { member in member.field.map { !ignored.contains($0) } ?? true }
      .filter { member in
        let name = member.name.string
        let value = other.members.last { $0.name.string == name }?.value
        return value.map { JSONValue(strict: $0).meant } != JSONValue(strict: member.value).meant
      }.map { $0.name.string ?? "" }
  }

  /// An entry that is not yet in a file, read as one of a kind of file.
  init?(_ entry: NewEntry, in kind: ModelFileKind) {
    let list = JSONValue.object([.init(kind.listName, .array([.object(entry.members)]))])
    guard let read = ModelConfig(Array(list.fileText.utf8), kind: kind).entries.first else {
      return nil
    }
    self = read
  }
}

extension JSONValue {
  /// The value with whole numbers as such, and members in the order of their names.
  fileprivate var meant: JSONValue {
    switch self {
    case .number(let number): number.integer.map { .integer($0) } ?? self
    case .array(let elements): .array(elements.map(\.meant))
    case .object(let members):
      .object(members.map { Member($0.name, $0.value.meant) }.sorted { $0.name < $1.name })
    default: self
    }
  }
}
