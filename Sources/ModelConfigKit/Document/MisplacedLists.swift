import JSONSyntax

/// Lists of models under a name that Droid does not read in the file at hand.
enum MisplacedLists {
  static func find(in tree: SyntaxTree, _ kind: ModelFileKind) -> [SyntaxNode.Member] {
    guard let root = tree.root else { return [] }
    return root.members.filter { member in
      guard let name = member.name.string, name != kind.listName else { return false }
      return isListName(name, in: kind) && holdsModels(member.value, certainName: name)
    }
  }

  /// Whether a name is a spelling of the list's: of the other file, in the singular, in another
  /// letter case.
  ///
  /// `models` alone means something else in settings.
  private static func isListName(_ name: String, in kind: ModelFileKind) -> Bool {
    let letters = name.lowercased().filter(\.isLetter)
    return letters == "custommodels" || letters == "custommodel"
      || letters == "models" && kind == .config
  }

  private static func holdsModels(_ value: SyntaxNode, certainName name: String) -> Bool {
    value.kind == .array || value.kind == .object && name.lowercased() != "models"
  }
}
