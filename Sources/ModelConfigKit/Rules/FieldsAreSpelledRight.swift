import JSONSyntax

/// Fields have the names that this kind of file gives them.
struct FieldsAreSpelledRight: Rule {
  let description = RuleDescription(
    "misspelled-field", "a field under another name than the one that is read here",
    config: .error, settings: .error, elsewhere: .error, fix: .safe,
    explanation: """
      The two files spell their fields differently: config.json has base_url where settings.json \
      has baseUrl. Droid ignores the spelling of the other file, and any other that comes near, \
      and then misses the field. So do the other systems.
      """,
    bad: """
      "baseUrl": "https://openrouter.ai/api/v1"
      """,
    good: """
      "base_url": "https://openrouter.ai/api/v1"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for entry in file.entries {
      let misspelled = entry.members.filter { $0.intended != nil }
      guard !misspelled.isEmpty else { continue }
      // Of several members for one field only one can have its name: the one that has it already,
      // else the first.
      var bearers: [Field: SyntaxNode] = [:]
      for member in entry.members {
        guard let field = member.field ?? member.intended else { continue }
        if member.field != nil || bearers[field] == nil { bearers[field] = member.name }
      }
      for member in misspelled {
        guard let field = member.intended, case let name = entry.name(of: field) else { continue }
        let first = bearers[field].flatMap { $0 == member.name ? nil : $0 }
        findings.report(
          Self.misspelled(member.name.string ?? "", name, in: entry.kind.fileName),
          at: member.name.range,
          notes: first.map { [Note("the field stands here", at: $0.range)] } ?? [],
          fixes: first == nil ? [.renaming(member.name, to: name)] : [])
      }
    }
    for record in file.records { check(record, &findings) }
  }

  private func check(_ record: Record, _ findings: inout Findings) {
    // There are few fields, and there may be many members.
    let bearers = Dictionary(
      Set(record.strangers.compactMap(\.intended)).map { ($0, record.node.member(named: $0)?.name) }
    ) { first, _ in first }
    for (name, intended) in record.strangers {
      guard let intended else { continue }
      let bearer = bearers[intended] ?? nil
      findings.report(
        Self.misspelled(name.string ?? "", intended, in: record.label), at: name.range,
        notes: bearer.map { [Note("the field stands here", at: $0.range)] } ?? [],
        fixes: bearer == nil ? [.renaming(name, to: intended)] : [])
    }
  }
}

extension FieldsAreSpelledRight {
  private static func misspelled(_ name: String, _ right: String, in place: String) -> String {
    "\"\(name)\" is not read in \(place), expected \"\(right)\""
  }
}
