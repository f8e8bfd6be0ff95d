import JSONSyntax

/// A key holds no white space and nothing invisible.
struct KeyHasNoWhitespace: Rule {
  let description = RuleDescription(
    "key-whitespace", "a space, line break or invisible character around or inside a key",
    config: .error, settings: .error, elsewhere: .error, fix: .safe,
    explanation: """
      A key is sent in a header, where white space has no place: the request fails or the provider \
      answers 401. It comes along when a key is copied from a web page or a terminal. A blank inside \
      may also part a key from a word: it is removed unasked only where the rest is known to be a key.
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
      findings.report(
        Self.message(text), at: value.range, fixes: Self.fixes(value, credential.presets))
    }
  }

  /// What a blank parts may be one key or a key and a word: to join the two is safe only where they
  /// are known to make a key.
  private static func fixes(_ value: SpelledText, _ presets: [Preset]) -> [FixIt] {
    let scalars = value.spelledScalars
    let pieces = scalars.split(whereSeparator: \.scalar.isBlankSpace).map { piece in
      String(String.UnicodeScalarView(piece.map(\.scalar).filter { !isForeign($0) }))
    }
    // A sentence or a command is no key, and neither are two keys.
    guard pieces.count < 3, pieces.dropFirst().allSatisfy({ KeyIssuer.publicPrefix(of: $0) == nil })
    else { return [] }
    let edits = scalars.filter { isForeign($0.scalar) }.map { SourceEdit.delete($0.range) }
    let isSafe = pieces.count < 2 || isKnownForm(pieces.joined(), at: presets)
    return edits.isEmpty ? [] : [FixIt("remove it", isSafe: isSafe, edits)]
  }

  /// Whether a text has the whole form of a key of a server that documents one.
  private static func isKnownForm(_ text: String, at presets: [Preset]) -> Bool {
    presets.compactMap(KeyShape.shape).contains { text.hasPrefix($0.prefix) && $0.fits(text) }
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
