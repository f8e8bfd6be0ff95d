import JSONSyntax

/// Each model has an output limit.
struct MaxTokensArePresent: Rule {
  let description = RuleDescription(
    "missing-max-tokens", "a model without an output limit", config: .error, settings: .hint,
    fix: .unsafe,
    explanation: """
      The reference of config.json documents "max_tokens" as required; settings.json can do without \
      "maxOutputTokens". Without it Droid falls back to a small limit of its own, and long answers \
      are cut off. The fix fills in the model's own limit where byok knows it, else that of the \
      provider's first model, else 16384.
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
    let presets = entry.baseURL.map(Preset.presets) ?? []
    let id = entry.string(.model) ?? ""
    let preset = presets.first { $0.model(id) != nil } ?? presets.first
    let limit = Preset.suggestedMaxTokens(ofModel: id, at: preset)
    let edits = entry.node.edits(inserting: JSONValue.Member(name, .integer(limit)))
    return edits.isEmpty ? [] : [FixIt("set it to \(limit)", isSafe: false, edits)]
  }
}

extension ModelFileKind {
  /// What a message adds of a field that the kind's reference requires, and Droid can do without.
  var requirement: String { self == .config ? ", documented as required" : "" }
}

extension MaxTokensArePresent {
  private static func missing(_ name: String, _ entry: ModelEntry) -> String {
    "\(entry.label) has no \"\(name)\"\(entry.kind.requirement), expected its output limit in tokens"
  }

  private static func missing(_ name: String, count: Int) -> String {
    "\(count) models have no \"\(name)\", expected their output limits in tokens"
  }
}
