import JSONSyntax

/// A key holds no white space and nothing invisible.
struct KeyHasNoWhitespace: Rule {
  let description = RuleDescription(
    "key-whitespace", "a space, line break or invisible character around or inside a key",
    config: .error, settings: .error, elsewhere: .error, fix: .safe,
    explanation: """
      A key is sent in a header, where white space has no place: the request fails or the provider \
      answers 401. It comes along when a key is copied from a web page or a terminal.
      """,
    bad: """
      "api_key": "sk-or-v1-0000000000000000example0000000000000000example0000000000000000\\n"
      """,
    good: """
      "api_key": "sk-or-v1-0000000000000000example0000000000000000example0000000000000000"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for credential in file.credentials {
      guard let value = credential.keyText, case let text = value.text,
        !text.utf8.allSatisfy(\.isVisible), text.unicodeScalars.contains(where: Self.isForeign)
      else { continue }
      // A word or two that are no key do no harm where no key is needed.
      if credential.isLocal, text.trimmed == text { continue }
      findings.report(Self.message(text), at: value.range, fixes: fixes(value))
    }
  }

  private func fixes(_ value: SpelledText) -> [FixIt] {
    let scalars = value.spelledScalars
    guard !Self.holdsWords(scalars.map(\.scalar)) else { return [] }
    let edits = scalars.filter { Self.isForeign($0.scalar) }.map { SourceEdit.delete($0.range) }
    return edits.isEmpty ? [] : [FixIt("remove it", edits)]
  }

  /// Whether it is a sentence or a command, which no deletion makes a key: one broken in two is two
  /// pieces, words are more.
  private static func holdsWords(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.split(separator: " ").count > 2
  }

  fileprivate static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isInvisible || scalar.isJoiner
  }
}

extension KeyHasNoWhitespace {
  private static func message(_ text: String) -> String {
    let what = text.unseen(isForeign) ?? "white space"
    return "key has \(what), expected none"
  }
}
