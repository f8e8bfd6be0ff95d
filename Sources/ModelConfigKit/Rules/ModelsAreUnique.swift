import JSONSyntax

/// No model stands there twice with all that is sent.
struct ModelsAreUnique: Rule {
  let description = RuleDescription(
    "duplicate-model", "the same model, base URL and arguments twice",
    in: [.config: .hint, .settings: .hint, .openClaw: .warning],
    explanation: """
      Two entries that differ in their names alone call the same model in the same way: one of \
      them is probably a copy whose change was forgotten. To offer a model in two ways give one of \
      them other arguments, such as another effort. OpenClaw takes one of two models of a provider \
      that have the same identifier, and never calls the other.
      """,
    bad: """
      {"model_display_name": "Llama (fast)", "model": "llama-3.3-70b", …},
      {"model_display_name": "Llama (careful)", "model": "llama-3.3-70b", …}
      """,
    good: """
      {"model_display_name": "Llama (fast)", "model": "llama-3.3-70b", …},
      {
        "model_display_name": "Llama (careful)",
        "model": "llama-3.3-70b",
        …
        "extra_args": {"temperature": 0.2}
      }
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    checkLists(file, &findings)
    var first: [[String]: (name: String?, range: ByteRange)] = [:]
    for connection in file.connections {
      let entry = connection.entry
      guard let value = entry[.model], let model = value.string, let url = connection.url else {
        continue
      }
      let request = Self.request(entry, model, url)
      guard let other = first[request] else {
        first[request] = (entry.displayName, value.range)
        continue
      }
      // Two of one name are spoken of as such.
      guard other.name != entry.displayName else { continue }
      findings.report(
        Self.duplicate(model), at: value.range, notes: [Note("first one", at: other.range)])
    }
  }

  private func checkLists(_ file: LintedFile, _ findings: inout Findings) {
    var first: [String: ByteRange] = [:]
    for model in file.listedModels {
      guard let other = first[model.name] else {
        first[model.name] = model.id.range
        continue
      }
      findings.report(
        Self.repeated(model.name), at: model.id.range, notes: [Note("first one", at: other)])
    }
  }

  /// All that tells the requests of one entry from those of another.
  private static func request(_ entry: ModelEntry, _ model: String, _ url: BaseURL) -> [String] {
    let others = entry.members.compactMap { member -> String? in
      switch member.field {
      case .displayName, .model, .baseURL, .id, .index, nil: nil
      case .some(let field): "\(field.rawValue) \(member.value.sourceText)"
      }
    }
    return [model, url.text(withPath: url.trimmedPath)] + others.sorted()
  }
}

extension ModelsAreUnique {
  private static func repeated(_ name: String) -> String {
    "\"\(name)\" stands in a list of models a second time, expected it once"
  }

  private static func duplicate(_ model: String) -> String {
    "\"\(model)\" stands here a second time with the same arguments, expected it once"
  }
}
