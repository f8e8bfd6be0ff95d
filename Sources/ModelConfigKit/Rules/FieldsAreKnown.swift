import JSONSyntax

/// Fields are those that Droid documents or writes.
struct FieldsAreKnown: Rule {
  let description = RuleDescription(
    "unknown-field", "a field that no reference names", config: .hint, settings: .hint,
    elsewhere: .hint,
    explanation: """
      Droid ignores what it does not know. Fields for the request itself, such as a temperature \
      or a provider's routing, belong into "extra_args" ("extraArgs" in settings.json). OpenClaw's \
      gateway does not start with a field that it does not know: an error in the objects whose \
      fields are the same in all releases, and wherever the field belongs to another object.
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
    for record in file.records { check(record, &findings) }
  }

  private func check(_ record: Record, _ findings: inout Findings) {
    for (name, intended) in record.strangers where intended == nil {
      let text = name.string ?? ""
      let place = record.refusal?.places[text]
      let fields = record.fields.map(\.name).joined(separator: ", ")
      let known =
        record.fields.count > 20
        ? "one that the reference of \(record.label) names" : "one of \(fields)"
      if let refusal = record.refusal, refusal.isComplete || place != nil {
        findings.report(
          Self.refused(text, by: refusal.reader, expected: place ?? known), at: name.range,
          severity: .error)
      } else if !record.isOpen {
        findings.report(Self.unknown(text, expected: known), at: name.range)
      }
    }
  }
}

extension FieldsAreKnown {
  private static func refused(_ name: String, by reader: String, expected: String) -> String {
    "\"\(name)\" is refused here: \(reader), expected \(expected)"
  }

  private static func unknown(_ name: String, expected: String) -> String {
    "unknown field \"\(name)\", expected \(expected)"
  }
}
