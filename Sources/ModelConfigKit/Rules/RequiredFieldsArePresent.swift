import JSONSyntax

/// Each model has the fields without which Droid cannot call it.
struct RequiredFieldsArePresent: Rule {
  let description = RuleDescription(
    "missing-field", "an entry without a field that it cannot do without", config: .error,
    settings: .error, elsewhere: .error,
    explanation: """
      Droid needs to know which model to ask for, where, with which key and in which protocol; an \
      entry that lacks one of them is rejected. In config.json the key must be there even for a \
      server that needs none: any text will do; settings may leave it out. In an organisation's \
      managed settings a model also has "id", "index", "displayName" and "noImageSupport". The \
      files of other systems have required fields of their own.
      """,
    bad: """
      "base_url": "http://localhost:8000/v1",
      "provider": "generic-chat-completion-api",
      """,
    good: """
      "base_url": "http://localhost:8000/v1",
      "api_key": "not-needed",
      "provider": "generic-chat-completion-api",
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for entry in file.entries where entry.node.kind == .object && !file.isDamaged(entry.node) {
      let managed = file.isManaged ? Field.ofManagedModels : []
      let required = Field.main.filter { $0.isRequired(in: entry.kind) } + managed
      for field in required where entry.lacks(field) {
        if field == .baseURL, entry[.bedrock] != nil { continue }
        if file.isDisplaced(entry.name(of: field), of: entry.node) { continue }
        findings.reportMissing(
          Self.missing(entry.name(of: field), entry.label), at: entry.openingBrace)
      }
    }
    for record in file.records where record.node.kind == .object && !file.isDamaged(record.node) {
      for field in record.missingFields where !file.isDisplaced(field, of: record.node) {
        findings.reportMissing(Self.missing(field, record.label), at: record.openingBrace)
      }
    }
  }
}

extension ModelEntry {
  /// Whether a field stands there neither under its name nor under one that was meant to be it.
  func lacks(_ field: Field) -> Bool {
    !members.contains { $0.field == field || $0.intended == field }
  }

  /// Where what an entry lacks is reported.
  var openingBrace: ByteRange { node.range.lowerBound..<node.range.lowerBound + 1 }

  /// How messages call the entry.
  var label: String { displayName.map { "model \"\($0)\"" } ?? "model \(index)" }
}

extension RequiredFieldsArePresent {
  private static func missing(_ name: String, _ label: String) -> String {
    "\(label) has no \"\(name)\", expected one"
  }
}
