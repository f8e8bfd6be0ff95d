import JSONSyntax

/// Each model has a name for the selector.
struct DisplayNameIsPresent: Rule {
  let description = RuleDescription(
    "missing-display-name", "a model without a name for the selector", config: .error,
    settings: .hint, fix: .unsafe,
    explanation: """
      The reference of config.json documents "model_display_name" as required; settings.json can do without \
      "displayName" and shows the model's identifier then. A name such as "GPT-OSS-120B \
      [OpenRouter]" tells the same model of two providers apart.
      """,
    bad: """
      {
        "model": "openai/gpt-oss-120b",
        …
      }
      """,
    good: """
      {
        "model_display_name": "GPT-OSS-120B [OpenRouter]",
        "model": "openai/gpt-oss-120b",
        …
      }
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for entry in file.entries
    where entry.node.kind == .object && entry.lacks(.displayName) && !file.isDamaged(entry.node) {
      // There it is required, as another rule says.
      if file.isManaged { continue }
      let name = entry.name(of: .displayName)
      findings.reportMissing(
        Self.missing(name, entry), at: entry.openingBrace, fixes: fixes(entry, name))
    }
  }

  private func fixes(_ entry: ModelEntry, _ name: String) -> [FixIt] {
    guard let model = entry.string(.model), !model.isBlank else { return [] }
    let preset = entry.baseURL.flatMap { Preset.presets(at: $0).first }
    let suggestion = preset?.displayName(ofModel: model) ?? Preset.shortName(ofModel: model)
    let edits = entry.node.edits(inserting: JSONValue.Member(name, .string(suggestion)), at: 0)
    return edits.isEmpty ? [] : [FixIt("call it \"\(suggestion)\"", isSafe: false, edits)]
  }
}

extension DisplayNameIsPresent {
  private static func missing(_ name: String, _ entry: ModelEntry) -> String {
    "\(entry.label) has no \"\(name)\"\(entry.kind.requirement), expected the name that the selector shows"
  }
}
