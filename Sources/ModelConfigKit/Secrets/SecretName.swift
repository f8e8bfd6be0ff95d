import JSONSyntax

/// Names of members whose values are secret.
enum SecretName {
  /// Whether a name, with or without quotation marks, is one.
  static func matches(_ name: ArraySlice<UInt8>) -> Bool {
    let letters = name.filter(\.isLetter).map(\.lowercased)
    if harmlessParts.contains(where: { letters.holds($0) }) { return false }
    if parts.contains(where: { letters.holds($0) }) { return true }
    let last = lastWord(of: name)
    if lastWords.contains(last) { return true }
    guard weakParts.contains(where: { letters.holds($0) }), !harmlessWords.contains(last) else {
      return false
    }
    // Numbers of tokens have many names, lists of them few.
    return !letters.holds(tokens) || owners.contains { letters.holds($0) }
  }

  private static let harmlessParts = ["helper", "tokeniz"].map { Array($0.utf8) }

  private static let parts = [
    "key", "secret", "password", "passwd", "passphrase", "credential", "bearer", "cookie",
  ].map { Array($0.utf8) }

  private static let weakParts = ["token", "authorization"].map { Array($0.utf8) }

  private static let tokens = Array("tokens".utf8)

  private static let owners = ["apitokens", "authtokens", "accesstokens", "refreshtokens"].map {
    Array($0.utf8)
  }

  private static let lastWords: Set = Set(["auth", "pass", "pwd"].map { Array($0.utf8) })

  private static let harmlessWords: Set = Set(
    ["uri", "url", "endpoint", "type", "mode", "limit", "count", "budget"].map { Array($0.utf8) })

  /// The last of the words that separators or capitals part, in lower case.
  private static func lastWord(of name: ArraySlice<UInt8>) -> [UInt8] {
    guard let last = name.lastIndex(where: \.isLetter) else { return [] }
    var start = last
    while start > name.startIndex, name[start - 1].isLetter,
      !(isCapital(name[start]) && !isCapital(name[start - 1]))
    {
      start -= 1
    }
    return name[start...last].map(\.lowercased)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte & 0x20 == 0 }
}

extension SecretName {
  /// What is secret of the value of a member that bears such a name: nothing of one that says
  /// nothing, what a reference gives for a variable that is not set, else all of it.
  static func secret(in bytes: [UInt8], _ value: ByteRange) -> ByteRange? {
    if isShown(String(decoding: bytes[value], as: UTF8.self)) { return nil }
    let word = bytes[value].prefix(7)
    if word.map(\.lowercased) == Array("bearer ".utf8) {
      return secret(in: bytes, word.endIndex..<value.upperBound)
    }
    guard let part = EnvironmentReference.substitute(in: bytes[value]),
      !bytes[part].contains(.backslash)
    else { return value }
    return secret(in: bytes, part)
  }

  /// Whether a value says nothing: a text that waits for a key, a reference to one, a text that
  /// everybody knows, or the way in which somebody proves who he is.
  static func isShown(_ value: String) -> Bool {
    value.isBlank || PlaceholderKey.matches(value) || EnvironmentReference.isReference(value)
      || PublicText.matches(value) || isAddress(value) || ways.contains(value.lowercased())
  }

  /// Whether a value is the address of a server, or of a key in somebody's store (`op://…`), or a
  /// command that prints one, and holds nothing that may be a key.
  private static func isAddress(_ value: String) -> Bool {
    guard KeyRun.isWords(value.utf8) else { return false }
    if value.hasPrefix("$("), value.hasSuffix(")") { return true }
    let scheme = value.utf8.prefix { $0.isAlphanumeric }
    return !scheme.isEmpty && value.utf8[scheme.endIndex...].starts(with: "://".utf8)
      && !value.utf8.contains { "@?#".utf8.contains($0) }
  }

  private static let ways: Set = [
    "api-key", "api_key", "apikey", "token", "oauth", "aws-sdk", "none", "bearer", "basic",
  ]

  /// Whether a member of an object that is secret as a whole says where the secret is, not what.
  static func isOfReference(_ name: ArraySlice<UInt8>) -> Bool {
    references.contains(name.filter(\.isLetter).map(\.lowercased))
  }

  private static let references: Set = Set(
    ["source", "provider", "type", "mode", "kind"].map { Array($0.utf8) })
}
