import JSONSyntax

/// Finds fields by the names that a kind of file gives them.
struct FieldTable: Sendable {
  private let entries: [(name: [UInt8], field: Field)]

  private init(_ kind: ModelFileKind) {
    entries = Field.allCases.compactMap { field in
      field.name(in: kind).map { (Array($0.utf8), field) }
    }
  }

  /// The table of a kind.
  static func of(_ kind: ModelFileKind) -> FieldTable {
    switch kind {
    case .config: config
    case .settings: settings
    }
  }

  private static let config = FieldTable(.config)
  private static let settings = FieldTable(.settings)

  /// The field that a member's name names.
  func field(named name: SyntaxNode) -> Field? {
    guard name.isVerbatim else { return name.string.flatMap { find(Array($0.utf8)[...]) } }
    return find(name.tree.bytes[name.contentRange])
  }

  private func find(_ name: ArraySlice<UInt8>) -> Field? {
    for entry in entries where entry.name.count == name.count && name.elementsEqual(entry.name) {
      return entry.field
    }
    return nil
  }
}
