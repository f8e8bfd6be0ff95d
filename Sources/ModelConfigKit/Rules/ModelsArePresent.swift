import JSONSyntax

/// `config.json` holds a list of models.
struct ModelsArePresent: Rule {
  let description = RuleDescription(
    "no-models", "no list of models in a file that has no other purpose", config: .warning,
    settings: nil,
    explanation: """
      config.json is there for the models in "custom_models"; without that list Droid takes \
      nothing from it. byok add PRESET makes one.
      """,
    bad: """
      {}
      """,
    good: """
      {"custom_models": []}
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let root = file.tree.root, root.kind == .object, file.config.list == nil,
      file.config.misplacedLists.isEmpty, !file.isDamaged(root)
    else { return }
    findings.report(Self.noModels, at: file.start)
  }
}

extension ModelsArePresent {
  private static let noModels =
    "no models in this file, expected \"\(FileKind.config.listName)\": […]"
}
