import JSONSyntax

extension OpenRouterKeys {
  /// What must not be shown: the texts of keys, by the names of their fields; a key that is the
  /// whole file; and whatever looks like a key in any other place, such as one of two values that
  /// were swapped.
  var secretRanges: [ByteRange] {
    guard let tree = syntaxTree else {
      return plainKey.map { Self.isShown($0.text) ? [] : [$0.range] } ?? []
    }
    let strings = tree.tokens.filter { $0.kind == .string }
    // An address of Google's that bears the name of a secret.
    let addresses = Set(credentials.compactMap { $0.node["token_uri"]?.contentRange })
    let named = TreeSecrets(tree).ranges.filter { !addresses.contains($0) }
    return (named + strings.flatMap { hidden(in: $0, of: tree) }).merged
  }

  /// What may be a key in a string that should hold none.
  private func hidden(in token: Token, of tree: SyntaxTree) -> [ByteRange] {
    let content = token.contentRange
    let text = tree.string(of: token)
    let isWholeFile = plainKey != nil && token.range == tree.root?.range
    if isWholeFile { return content.isEmpty || Self.isShown(text) ? [] : [content] }
    guard tree.bytes[content].contains(UInt8(ascii: "\\")) else {
      return KeyPattern.tokens(in: tree.bytes, content)
    }
    let decoded = Array(text.utf8)
    return KeyPattern.tokens(in: decoded, 0..<decoded.count).isEmpty ? [] : [content]
  }

  private static func isShown(_ text: String) -> Bool {
    text.isBlank || PlaceholderKey.matches(text)
  }
}
