import JSONSyntax

/// A key holds no white space and nothing invisible.
struct KeyHasNoWhitespace: Rule {
  let description = RuleDescription(
    "key-whitespace", "a space, line break or invisible character around or inside a key",
    config: .error, settings: .error, elsewhere: .error, fix: .safe,
    explanation: """
      A key is sent in a header, where white space has no place: the request fails or the provider \
      answers 401. It comes along when a key is copied from a web page or a terminal, as does the \
      word Bearer, which Droid puts there itself.
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
    let word = Self.lengthOfBearer(scalars.map(\.scalar))
    guard !Self.holdsWords(scalars.dropFirst(word).map(\.scalar)) else { return [] }
    let edits = scalars.enumerated().filter { $0 < word || Self.isForeign($1.scalar) }
      .map { SourceEdit.delete($1.range) }
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

  /// The number of code points up to and with a leading `Bearer` and the space behind it.
  fileprivate static func lengthOfBearer(_ scalars: [Unicode.Scalar]) -> Int {
    let blanks = scalars.prefix(while: isForeign).count
    let word = scalars.dropFirst(blanks).prefix(7).map { Character($0) }
    return String(word).lowercased() == "bearer " ? blanks + 7 : 0
  }
}

extension KeyHasNoWhitespace {
  private static func message(_ text: String) -> String {
    if lengthOfBearer(Array(text.unicodeScalars)) > 0 {
      return "key begins with \"Bearer\", which is sent with it anyway, expected the key alone"
    }
    let what = text.unseen(isForeign) ?? "white space"
    return "key has \(what), expected none"
  }
}
