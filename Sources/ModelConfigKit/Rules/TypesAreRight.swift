import JSONSyntax
import Spelling

/// Each value has the type that Droid expects.
struct TypesAreRight: Rule {
  let description = RuleDescription(
    "wrong-type", "a value of another type than the one that is read there", config: .error,
    settings: .error, elsewhere: .error, fix: .safe,
    explanation: """
      The file is an object, the list of models an array, each model an object, and each field a \
      string, a number, true or false, or an object as its reference says. Droid rejects an entry \
      with a value of another type; in settings.json one such entry can cost all of them. Of some \
      texts, such as an effort of reasoning, the values are known: a near miss is a warning, another one a hint.
      """,
    bad: """
      "api_key": 12345
      """,
    good: """
      "api_key": "12345"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for record in file.records { check(record, &findings) }
    guard let config = file.config, let root = file.root else { return }
    // Models without the object around them have been spoken of at the file's first character.
    if !findings.haveSpoken(of: file.start) { demand([.object], of: root, "the file", &findings) }
    if let list = config.list {
      demand([.array], of: list, JSONWriter.quoted(config.kind.listName), &findings)
    }
    for list in config.misplacedLists {
      demand([.array], of: list.value, list.name.sourceText, &findings)
    }
    for entry in file.entries {
      demand([.object], of: entry.node, "a model", &findings)
      check(entry, &findings)
    }
  }

  private func check(_ record: Record, _ findings: inout Findings) {
    demand([.object], of: record.node, record.label, &findings)
    for member in record.node.members {
      let name = member.name.string ?? ""
      guard let field = record.field(named: name) else {
        // What begins with "$" is the reader's own: "$include".
        guard let others = record.others, !name.hasPrefix("$") else { continue }
        demand(others, of: member.value, JSONWriter.quoted(name), &findings)
        continue
      }
      demand(field.types, of: member.value, JSONWriter.quoted(name), &findings)
      check(field, member.value, &findings)
    }
  }

  private func check(_ field: Record.Field, _ value: SyntaxNode, _ findings: inout Findings) {
    let name = JSONWriter.quoted(field.name)
    if let contents = field.contents { check(contents, of: value, name, &findings) }
    if let text = value.string, !field.values.isEmpty, !field.values.contains(text) {
      findings.report(Self.unknown(name, text, field.values), at: value.range)
    }
  }

  private func check(_ entry: ModelEntry, _ findings: inout Findings) {
    for member in entry.members {
      guard let field = member.field else { continue }
      // What the output limit says in quotation marks has a rule of its own.
      let isNumberInQuotes = field == .maxTokens && member.value.kind == .string
      if !isNumberInQuotes {
        demand([field.valueType], of: member.value, member.name.sourceText, &findings)
      }
      if let contents = field.contents {
        check(contents, of: member.value, member.name.sourceText, &findings)
      }
      let texts = member.value.kind == .array ? Array(member.value.elements) : [member.value]
      for text in texts { check(text, isOneOf: field.values, member.name.sourceText, &findings) }
      if field == .bedrock { checkMetadata(member.value[Field.metadata.name], &findings) }
    }
  }

  /// A text that is none of those that are known may be newer than they are: no error.
  private func check(
    _ value: SyntaxNode, isOneOf values: [String], _ name: String, _ findings: inout Findings
  ) {
    guard !values.isEmpty, let text = value.string, !text.isBlank, !values.contains(text) else {
      return
    }
    let near = Suggestion.misspelled(text.trimmed, in: values).first
    findings.report(
      Self.unknown(name, text, values), at: value.range, severity: near == nil ? .hint : .warning,
      fixes: near.map { near in
        let quoted = JSONWriter.quoted(near)
        let isSame = near == text.trimmed.lowercased()
        return [
          FixIt(
            "replace it with \(quoted)", isSafe: isSame, [.replace(value.range, with: quoted)])
        ]
      } ?? [])
  }

  private func checkMetadata(_ metadata: SyntaxNode?, _ findings: inout Findings) {
    guard let metadata else { return }
    check(.members(.string), of: metadata, JSONWriter.quoted(Field.metadata.name), &findings)
    let members = Array(metadata.members)
    if members.count > Field.metadata.maximumCount {
      let start = metadata.range.lowerBound
      findings.report(
        Self.tooMany(members.count), at: start..<start + 1, severity: .warning)
    }
    for node in members.flatMap({ [$0.name, $0.value] }) {
      // What a variable holds is not known.
      guard let text = node.string, EnvironmentReference.firstName(within: text) == nil,
        text.count > Field.metadata.maximumLength
      else { continue }
      findings.report(Self.tooLong(text.count), at: node.range, severity: .warning)
    }
  }

  private func check(
    _ contents: Field.Contents, of value: SyntaxNode, _ name: String,
    _ findings: inout Findings
  ) {
    switch contents {
    case .members(let type):
      for inner in value.members {
        demand([type], of: inner.value, inner.name.sourceText, &findings)
      }
    case .membersNamed(let types):
      for inner in value.members {
        guard let (_, type) = types.first(where: { $0.name == inner.name.string }) else { continue }
        demand([type], of: inner.value, inner.name.sourceText, &findings)
      }
    case .elements(let type):
      for element in value.elements {
        demand([type], of: element, Self.item(of: name), &findings)
      }
    }
  }

  private func demand(
    _ types: [Field.ValueType], of value: SyntaxNode, _ what: String, _ findings: inout Findings
  ) {
    guard value.kind != .invalid, value.kind != .missing, !types.isEmpty,
      !types.contains(where: { $0.allows(value) })
    else { return }
    let isWhole = value.kind == .object || value.kind == .array
    let start = value.range.lowerBound
    findings.report(
      Self.wrongType(what, types, value), at: isWhole ? start..<start + 1 : value.range)
  }
}

extension Field.ValueType {
  /// Whether a value is of the type.
  func allows(_ value: SyntaxNode) -> Bool {
    let kind = value.kind
    return switch self {
    case .string: kind == .string
    case .wholeNumber: kind == .number
    case .positiveWholeNumber: value.number?.isPositiveWhole ?? false
    case .boolean: kind == .true || kind == .false
    case .object: kind == .object
    case .array: kind == .array
    }
  }
}

extension SyntaxNode.Kind {
  /// What a person calls a value of this kind.
  fileprivate var name: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string, .name: "a string"
    case .number: "a number"
    case .true: "true"
    case .false: "false"
    case .null: "null"
    case .invalid, .missing: "nothing"
    }
  }
}

extension TypesAreRight {
  private static func item(of list: String) -> String { "an item of \(list)" }

  private static func wrongType(
    _ what: String, _ types: [Field.ValueType], _ value: SyntaxNode
  ) -> String {
    let isOtherNumber = value.kind == .number && types == [.positiveWholeNumber]
    return "\(what) is \(isOtherNumber ? value.sourceText : value.kind.name), expected "
      + types.map(\.rawValue).joined(separator: " or ")
  }

  private static func tooMany(_ count: Int) -> String {
    "\"\(Field.metadata.name)\" has \(count) members, expected at most \(Field.metadata.maximumCount)"
  }

  private static func tooLong(_ count: Int) -> String {
    "a text of \"\(Field.metadata.name)\" has \(count) characters, expected at most "
      + "\(Field.metadata.maximumLength)"
  }

  private static func unknown(_ name: String, _ text: String, _ values: [String]) -> String {
    "\(name) is \"\(text)\", expected "
      + values.map { "\"\($0)\"" }.joined(separator: " or ")
  }
}
