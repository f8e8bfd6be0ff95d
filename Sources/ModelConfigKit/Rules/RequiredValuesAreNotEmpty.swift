import JSONSyntax

/// Required texts are not blank.
struct RequiredValuesAreNotEmpty: Rule {
  let description = RuleDescription(
    "empty-value", "a required text that is empty or blank", config: .error, settings: .error,
    elsewhere: .error,
    explanation: """
      An empty text is no name, no address and no key: Droid rejects the entry, or the provider \
      rejects the request. For a server that needs no key put any text there, such as \
      "not-needed", or leave "apiKey" out of settings.json.
      """,
    bad: """
      "api_key": ""
      """,
    good: """
      "api_key": "not-needed"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for entry in file.entries {
      for field in Field.main where field.valueType == .string {
        guard let value = entry[field], value.kind == .string, value.string?.isBlank ?? false
        else { continue }
        findings.report(
          Self.empty(entry.name(of: field), field), at: value.range)
      }
    }
    for record in file.records {
      for field in record.fields where field.refusesBlank {
        guard let value = record.node[field.name], value.string?.isBlank ?? false else { continue }
        findings.report(Self.empty(field.name, nil), at: value.range)
      }
    }
  }
}

extension RequiredValuesAreNotEmpty {
  private static func empty(_ name: String, _ field: Field?) -> String {
    let expected =
      switch field {
      case .apiKey: "a key (any text for a server that needs none)"
      case .baseURL: "a URL"
      case .provider: "a provider type"
      case nil: "a value"
      default: "a name"
      }
    return "\"\(name)\" is empty, expected \(expected)"
  }
}
