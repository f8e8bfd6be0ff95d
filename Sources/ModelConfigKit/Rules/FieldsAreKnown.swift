import JSONSyntax

/// Fields are those that Droid documents or writes.
struct FieldsAreKnown: Rule {
  let description = RuleDescription(
    "unknown-field", "a field that no reference names", config: .hint, settings: .hint,
    elsewhere: .hint,
    explanation: """
      Droid ignores what it does not know. Fields for the request itself, such as a temperature \
      or a provider's routing, belong into "extra_args" ("extraArgs" in settings.json).
      """,
    bad: """
      "temperature": 0.2
      """,
    good: """
      "extra_args": {"temperature": 0.2}
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for entry in file.entries {
      for member in entry.members where member.field == nil && member.intended == nil {
        guard let name = member.name.string, !FieldSpelling.isOfAnotherKind(name) else { continue }
        findings.report(
          Self.unknown(name, expected: "one that Droid documents"), at: member.name.range)
      }
    }
    for record in file.records where !record.isOpen {
      for (name, intended) in record.strangers where intended == nil {
        let known = record.fields.map(\.name).joined(separator: ", ")
        let isLong = record.fields.count > 20
        findings.report(
          Self.unknown(
            name.string ?? "",
            expected: isLong ? "one that the reference of \(record.label) names" : "one of \(known)"
          ),
          at: name.range)
      }
    }
  }
}

extension FieldsAreKnown {
  private static func unknown(_ name: String, expected: String) -> String {
    "unknown field \"\(name)\", expected \(expected)"
  }
}
