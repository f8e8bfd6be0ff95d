import JSONSyntax

/// The list of models has the name that Droid reads in this file.
struct ModelsAreInPlace: Rule {
  let description = RuleDescription(
    "misplaced-models", "a list of models under a name that Droid does not read in this file",
    config: .error, settings: .error, fix: .safe,
    explanation: """
      Droid reads "custom_models" in config.json and "customModels" in settings.json. Under any \
      other name, that of the other file included, the list is ignored without a word and its \
      models are missing from the selector.
      """,
    bad: """
      "customModels": [
      """,
    good: """
      "custom_models": [
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let config = file.config else { return }
    let right = config.kind.listName
    for member in config.misplacedLists {
      let canRename = config.list == nil && config.misplacedLists.count == 1
      findings.report(
        Self.misplaced(member.name.string ?? "", right, config.kind), at: member.name.range,
        notes: config.list.map { [Note("\"\(right)\" stands here", at: $0.range)] } ?? [],
        fixes: canRename
          ? [.renaming(member.name, to: right, isSafe: Self.isList(member.value))] : [])
    }
  }

  /// Whether a value is a list of objects, so that nothing else can be meant.
  private static func isList(_ value: SyntaxNode) -> Bool {
    value.kind == .array && value.elements.allSatisfy { $0.kind == .object }
  }
}

extension FixIt {
  /// Gives a member another name.
  static func renaming(
    _ name: SyntaxNode, to newName: String, isSafe: Bool = true
  ) -> FixIt {
    let quoted = JSONWriter.quoted(newName)
    return FixIt("rename it to \(quoted)", isSafe: isSafe, [.replace(name.range, with: quoted)])
  }
}

extension ModelsAreInPlace {
  private static func misplaced(_ name: String, _ right: String, _ kind: ModelFileKind) -> String {
    "\"\(name)\" is not read in \(kind.fileName), expected \"\(right)\""
  }
}
