/// Texts that stand where a key is to be put, as documentation and scripts write them.
enum PlaceholderKey {
  /// Whether a text is one; it holds nothing then that may be a key.
  static func matches(_ text: String) -> Bool {
    let trimmed = text.trimmed
    return isOfAWSDocumentation(trimmed) || looksLikeOne(trimmed) && KeyRun.isWords(trimmed.utf8)
  }

  private static func looksLikeOne(_ trimmed: String) -> Bool {
    if knownPlaceholders.contains(trimmed) || isBracketed(trimmed) { return true }
    if trimmed.hasSuffix("...") || trimmed.hasSuffix("…") { return true }
    let words = self.words(of: trimmed)
    if words.contains(where: { $0.utf8.count > 20 && !isFiller($0) }) { return false }
    if words.contains(where: { isFiller($0) || markers.contains($0) }) { return true }
    if wholeTexts.contains(words.joined(separator: " ")) { return true }
    return trimmed.utf8.contains { $0 >= 0x80 } && foreignMarkers.contains { trimmed.holds($0) }
  }

  private static let knownPlaceholders = Set(Preset.all.map(\.placeholder))

  /// Words that no key holds between its separators.
  private static let markers: Set<String> = [
    "your", "yours", "my", "changeme", "replaceme", "replace", "change", "insert", "placeholder",
    "example", "paste", "enter", "todo", "fixme", "dummy", "fake", "redacted", "sample",
    "yourkey", "yourapikey", "yourtoken", "mykey", "myapikey",
    "votre", "deine", "dein", "ihr", "tu", "clave", "sua", "chave", "jouw", "twoj", "vash",
  ]

  /// Whole texts that name a key instead of being one.
  private static let wholeTexts: Set<String> = [
    "key", "api key", "apikey", "token", "secret", "api token", "not needed", "none", "null",
    "sk", "sk key", "test", "x", "key here", "api key here", "token here", "na", "n a", "empty",
  ]

  private static let foreignMarkers = [
    "你的", "您的", "密钥", "密鑰", "あなたの", "여기", "귀하", "ваш", "ключ", "clé",
  ]

  /// The ids and secrets in Amazon's documentation end in this word, and are as long as all others:
  /// `AKIAIOSFODNN7EXAMPLE`.
  static func isOfAWSDocumentation(_ text: String) -> Bool {
    let length = text.utf8.count
    return length == 20 && text.hasSuffix("EXAMPLE") || length == 40 && text.hasSuffix("EXAMPLEKEY")
  }

  private static func isBracketed(_ text: String) -> Bool {
    [("<", ">"), ("[", "]"), ("{", "}"), ("(", ")")].contains {
      text.hasPrefix($0.0) && text.hasSuffix($0.1)
    }
  }

  /// The runs of ASCII letters and digits, in lower case.
  private static func words(of text: String) -> [String] {
    text.utf8.split { !$0.isAlphanumeric }.map {
      String(decoding: $0.map(\.lowercased), as: UTF8.self)
    }
  }

  /// Whether a word is one letter over and over: `xxx`, `XXXXXXXX`, `000000`.
  private static func isFiller(_ word: String) -> Bool {
    guard word.utf8.count >= 3, let first = word.utf8.first, "x0y".utf8.contains(first) else {
      return false
    }
    return word.utf8.allSatisfy { $0 == first }
  }
}
