import JSONSyntax

/// Fields have the names that this kind of file gives them.
struct FieldsAreSpelledRight: Rule {
  let description = RuleDescription(
    "misspelled-field", "a field under another name than the one that is read here",
    config: .error, settings: .error, elsewhere: .error, fix: .safe,
    explanation: """
      The two files spell their fields differently: config.json has base_url where settings.json \
      has baseUrl. Droid ignores the spelling of the other file, and any other that comes near, \
      and then misses the field. So do the other systems. An entry of config.json whose key is \
      ${NAME} was written for settings.json, which expands it: byok migrate moves it there.
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
        let notes = first.map { Note("the field stands here", at: $0.range) }
        let advice =
          field == .apiKey && member.refersToVariable && entry.kind == .config
          ? Note(Self.migration, at: member.value.range) : nil
        findings.report(
          Self.misspelled(member.name.string ?? "", name, in: entry.kind.fileName),
          at: member.name.range, notes: [notes, advice].compactMap { $0 },
          fixes: first == nil
            ? [.renaming(member.name, to: name, isSafe: isPlain(member, field, in: entry))] : [])
      }
    }
    for record in file.records { check(record, &findings) }
  }

  /// Whether a member can have the field's name unseen.
  ///
  /// An entry whose key is a variable was written for settings.json, which alone expands it: there it
  /// belongs, and no new names make it work here.
  private func isPlain(_ member: ModelEntry.Member, _ field: Field, in entry: ModelEntry) -> Bool {
    if entry.kind == .config,
      entry.members.contains(where: { $0.intended == .apiKey && $0.refersToVariable })
    {
      return false
    }
    return FieldSpelling.isCertain(member.name.string ?? "", field, in: entry.kind)
      && NameSlip.canHold(member.value, [field.valueType])
  }

  private func check(_ record: Record, _ findings: inout Findings) {
    // There are few fields, and there may be many members.
    let bearers = Dictionary(
      Set(record.strangers.compactMap(\.intended)).map { ($0, record.node.member(named: $0)?.name) }
    ) { first, _ in first }
    let values =
      bearers.isEmpty
      ? [:]
      : Dictionary(
        record.node.members.map { ($0.name.range.lowerBound, $0.value) }
      ) { first, _ in first }
    for (name, intended) in record.strangers {
      guard let intended else { continue }
      let bearer = bearers[intended] ?? nil
      findings.report(
        Self.misspelled(name.string ?? "", intended, in: record.label), at: name.range,
        notes: bearer.map { [Note("the field stands here", at: $0.range)] } ?? [],
        fixes: bearer == nil
          ? [.renaming(name, to: intended, isSafe: isPlain(name, values, intended, in: record))]
          : [])
    }
  }
}

extension FieldsAreSpelledRight {
  private func isPlain(
    _ name: SyntaxNode, _ values: [Int: SyntaxNode], _ intended: String, in record: Record
  ) -> Bool {
    values[name.range.lowerBound].map {
      record.isPlain(name.string ?? "", $0, intended)
    } ?? false
  }
}

extension ModelEntry.Member {
  /// Whether the value is a text that some program takes for a variable.
  fileprivate var refersToVariable: Bool {
    value.string.flatMap { EnvironmentReference.nameMeant(by: $0.trimmed) } != nil
  }
}

extension FieldsAreSpelledRight {
  private static let migration =
    "config.json expands no variables: \"byok migrate\" moves the model to settings.json, which does"

  private static func misspelled(_ name: String, _ right: String, in place: String) -> String {
    "\"\(name)\" is not read in \(place), expected \"\(right)\""
  }
}
