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
    guard let config = file.config, let root = file.root, root.kind == .object,
      config.list == nil, config.misplacedLists.isEmpty, !file.isDamaged(root)
    else { return }
    findings.report(Self.noModels, at: file.start)
  }
}

extension ModelsArePresent {
  private static let noModels =
    "no models in this file, expected \"\(ModelFileKind.config.listName)\": […]"
}
