import JSONSyntax

/// Each value is under its own name.
struct ValuesAreInPlace: Rule {
  let description = RuleDescription(
    "swapped-values", "values that are in each other's field, such as a key in \"provider\"",
    config: .error, settings: .error, elsewhere: .error, fix: .unsafe,
    explanation: """
      A key, a URL, a protocol and a model id look so different that a text in the field of another \
      is a slip of the hand. It harms: a key in the place of a base URL leaves the machine as the \
      name of a host. byok lint --unsafe-fixes gives each value its own name again and changes no \
      value.
      """,
    bad: """
      "api_key": "generic-chat-completion-api",
      "provider": "gsk_00000000example00000000example00000000example"
      """,
    good: """
      "provider": "generic-chat-completion-api",
      "api_key": "gsk_00000000example00000000example00000000example"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for displacement in file.displacements {
      let slots = displacement.slots
      // What is elsewhere is right in itself where only one text is out of place.
      let isStray = displacement.kind == .stray
      let places = (isStray ? [slots[0]] : slots).compactMap(\.value?.range).sorted {
        $0.lowerBound < $1.lowerBound
      }
      guard let first = places.first else { continue }
      let others = places.dropFirst()
      findings.report(
        Self.message(displacement), at: first, andOf: Array(others),
        notes: others.map { Note("the other value", at: $0) },
        fixes: file.isDamaged(displacement.node) ? [] : Self.fixes(displacement))
    }
  }

  /// The names change places and not the values: no key appears in an edit.
  private static func fixes(_ displacement: Displacement) -> [FixIt] {
    let slots = displacement.slots
    guard displacement.kind != .stray else { return [] }
    let edits = zip(slots, slots.dropFirst() + slots.prefix(1)).compactMap { slot, home in
      slot.nameRange.map { SourceEdit.replace($0, with: JSONWriter.quoted(home.name)) }
    }
    let message =
      edits.count == 1 ? "rename \"\(slots[0].name)\" to \"\(slots[1].name)\"" : "swap the names"
    return [FixIt(message, isSafe: false, edits)]
  }
}

extension ValuesAreInPlace {
  private static func message(_ displacement: Displacement) -> String {
    let slots = displacement.slots
    switch displacement.kind {
    case .ring:
      return "\(listed(slots.map(\.name))) look swapped, expected "
        + listed(slots.map { "\($0.form.phrase) in \($0.name)" })
    case .move:
      return "\(slots[0].name) holds \(slots[1].form.phrase), expected it in \(slots[1].name)"
    case .stray:
      return "\(slots[0].name) holds \(slots[1].form.phrase), which belongs in \(slots[1].name), "
        + "expected \(slots[0].form.phrase)"
    }
  }

  private static func listed(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.joined() }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
