import JSONSyntax

/// Fields have the names that this kind of file gives them.
struct FieldsAreSpelledRight: Rule {
  let description = RuleDescription(
    "misspelled-field", "a field under another name than the one that is read here",
    config: .error, settings: .error, fix: .safe,
    explanation: """
      The two files spell their fields differently: config.json has base_url where settings.json \
      has baseUrl. Droid ignores the spelling of the other file, and any other that comes near, \
      and then misses the field.
      """,
    bad: """
      "baseUrl": "https://openrouter.ai/api/v1"
      """,
    good: """
      "base_url": "https://openrouter.ai/api/v1"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for entry in file.entries {
      for member in entry.members {
        guard let field = FieldSpelling.intendedField(of: member, in: file.kind),
          let name = field.name(in: file.kind)
        else { continue }
        let present = entry.members.first { $0.field == field }
        findings.report(
          Self.misspelled(member.name.string ?? "", name, file.kind), at: member.name.range,
          notes: present.map { [Note("\"\(name)\" stands here", at: $0.name.range)] } ?? [],
          fixes: present == nil ? [.renaming(member.name, to: name)] : [])
      }
    }
  }
}

extension FieldsAreSpelledRight {
  private static func misspelled(_ name: String, _ right: String, _ kind: FileKind) -> String {
    "\"\(name)\" is not read in \(kind.fileName), expected \"\(right)\""
  }
}
