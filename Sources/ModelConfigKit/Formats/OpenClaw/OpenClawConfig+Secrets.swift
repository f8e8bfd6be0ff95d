import JSONSyntax

extension OpenClawConfig {
  /// What a scan finds in any JSON, and beyond that every value under `env`, wherever an object of
  /// that name stands, what looks like a key among `headers`, and the value of what was meant to
  /// be called `apiKey`.
  public var secretRanges: [ByteRange] {
    (TreeSecrets(tree).ranges + SecretsByPlace(tree).ranges + misspelledSecrets + loginSecrets)
      .merged
  }

  /// What a login in a browser leaves behind, beside the keys.
  private var loginSecrets: [ByteRange] {
    logins.flatMap { login in
      ["key", "apiKey", "token", "access", "refresh"].compactMap { name in
        guard let value = login.node[name], let text = value.string, !SecretName.isShown(text)
        else { return nil }
        return value.contentRange
      }
    }
  }

  private var misspelledSecrets: [ByteRange] {
    records.flatMap { record in
      record.strangers.compactMap { name, intended in
        guard let intended, SecretName.matches(Array(intended.utf8)[...]) else { return nil }
        return record.node.members.first { $0.name == name }?.value.contentRange
      }
    }
  }
}

/// Values that are secret by the object in which they stand.
///
/// It goes by the tokens, not by the tree: where a bracket is missing too much is hidden, not too
/// little.
private struct SecretsByPlace {
  private(set) var ranges: [ByteRange] = []
  private let tree: SyntaxTree
  /// The names of the objects and arrays that are open.
  private var path: [String] = []

  init(_ tree: SyntaxTree) {
    self.tree = tree
    var name = ""
    var previous: Token?
    for (place, token) in tree.tokens.enumerated() {
      switch token.kind {
      case .colon: name = previous.map { tree.string(of: $0) } ?? ""
      case .leftBrace, .leftBracket: path.append(name)
      case .rightBrace, .rightBracket: _ = path.popLast()
      case .string, .word, .number:
        let isName = place + 1 < tree.tokens.count && tree.tokens[place + 1].kind == .colon
        if !isName { add(token) }
      default: break
      }
      if token.kind != .colon, token.kind != .string, token.kind != .word { name = "" }
      previous = token
    }
  }

  private mutating func add(_ token: Token) {
    let range = token.kind == .string ? token.contentRange : token.range
    if path.contains("env") {
      let text = tree.string(of: token)
      let isShown = PlaceholderKey.matches(text) || EnvironmentReference.isReference(text)
      if !isShown { ranges.append(range) }
    } else if path.contains("headers") {
      ranges += KeyPattern.tokens(in: tree.bytes, range)
    }
  }
}
