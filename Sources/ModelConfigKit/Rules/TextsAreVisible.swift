import JSONSyntax

/// Names, models and URLs hold what can be seen.
struct TextsAreVisible: Rule {
  let description = RuleDescription(
    "unsafe-text", "invisible or direction-changing characters in a name, a model or a URL",
    config: .warning, settings: .warning, elsewhere: .warning, fix: .safe,
    explanation: """
      Control, bidirectional and zero-width characters and surrounding blanks are not seen but \
      count: a model of such a name is not found, a selector cannot be typed, and a name can show \
      something else than it is.
      """,
    bad: """
      "model": "llama-3.3-70b "
      """,
    good: """
      "model": "llama-3.3-70b"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for (field, what) in Self.fields {
      for (_, value, text) in file.texts(field) where !Self.isPlain(text) {
        let isName = field == .displayName
        guard let unseen = text.unseen({ Self.isForeign($0, inName: isName) }) else { continue }
        guard !file.isDamaged(value) else { continue }
        findings.report(
          Self.message(what, unseen, text), at: value.range,
          fixes: fixes(value.spelledScalars, inName: isName))
      }
    }
    for model in file.openRouterModels where !Self.isPlain(model.text) {
      guard let unseen = model.text.unseen({ Self.isForeign($0, inName: false) }) else { continue }
      findings.report(
        Self.message("model", unseen, model.text), at: model.range,
        fixes: fixes(model.spelledScalars, inName: false))
    }
  }

  private static let fields: [(Field, String)] = [
    (.displayName, "display name"), (.model, "model"), (.baseURL, "base URL"),
  ]

  /// Most texts: visible ASCII, and spaces inside.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0.isVisible || $0 == 0x20 } && text.utf8.first != 0x20
      && text.utf8.last != 0x20
  }

  /// Joiners belong to emoji and to some scripts, and so to names only.
  private static func isForeign(_ scalar: Unicode.Scalar, inName: Bool) -> Bool {
    scalar.isUnsafe || !inName && scalar.isJoiner
  }

  private func fixes(
    _ scalars: [(scalar: Unicode.Scalar, range: ByteRange)], inName: Bool
  ) -> [FixIt] {
    guard let first = scalars.firstIndex(where: { !$0.scalar.isInvisible }),
      let last = scalars.lastIndex(where: { !$0.scalar.isInvisible })
    else { return [] }
    let edits = scalars.enumerated().compactMap { place, item -> SourceEdit? in
      if !(first...last ~= place) { return .delete(item.range) }
      guard Self.isForeign(item.scalar, inName: inName) else { return nil }
      return .replace(item.range, with: inName && item.scalar.isBlankSpace ? " " : "")
    }
    return edits.isEmpty ? [] : [FixIt("remove what cannot be seen", edits)]
  }
}

extension TextsAreVisible {
  private static func message(_ what: String, _ unseen: String, _ text: String) -> String {
    "\(what) \"\(text.trimmed)\" has \(unseen), expected none"
  }
}
