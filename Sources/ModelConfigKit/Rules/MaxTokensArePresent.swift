import JSONSyntax

/// Each model has an output limit.
struct MaxTokensArePresent: Rule {
  let description = RuleDescription(
    "missing-max-tokens", "a model without an output limit", config: .error, settings: .hint,
    fix: .unsafe,
    explanation: """
      The reference of config.json requires "max_tokens"; settings.json can do without \
      "maxOutputTokens". Without it Droid falls back to a small limit of its own, and long answers \
      are cut off.
      """,
    bad: """
      "provider": "generic-chat-completion-api"
      }
      """,
    good: """
      "provider": "generic-chat-completion-api",
      "max_tokens": 32000
      }
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    let lacking = file.entries.filter {
      $0.node.kind == .object && $0.lacks(.maxTokens) && !file.isDamaged($0.node)
    }
    if let first = lacking.first, first.kind == .settings, lacking.count > 1 {
      let name = first.name(of: .maxTokens)
      findings.reportMissing(Self.missing(name, count: lacking.count), at: first.openingBrace)
      return
    }
    for entry in lacking {
      let name = entry.name(of: .maxTokens)
      findings.reportMissing(
        Self.missing(name, entry), at: entry.openingBrace, fixes: fixes(entry, name))
    }
  }

  private func fixes(_ entry: ModelEntry, _ name: String) -> [FixIt] {
    guard let url = entry.baseURL, let id = entry.string(.model),
      let model = Preset.presets(at: url).lazy.compactMap({ $0.model(id) }).first
    else { return [] }
    return [
      FixIt(
        "set it to \(model.maxTokens)", isSafe: false,
        entry.node.edits(inserting: JSONValue.Member(name, .integer(model.maxTokens))))
    ]
  }
}

extension MaxTokensArePresent {
  private static func missing(_ name: String, _ entry: ModelEntry) -> String {
    "\(entry.label) has no \"\(name)\", expected its output limit in tokens"
  }

  private static func missing(_ name: String, count: Int) -> String {
    "\(count) models have no \"\(name)\", expected their output limits in tokens"
  }
}
