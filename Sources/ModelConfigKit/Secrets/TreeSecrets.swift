import JSONSyntax

/// The secrets in a kind of JSON, whether or not it parses.
///
/// Secret is the value of a member that is named for a secret, with all that an object or array
/// there holds, and with what a slip put behind it; a text anywhere that begins as a known issuer's
/// keys do; the secrets of a URL; and, in comments, in names, in lists, in headers, in objects of
/// environment variables and in text that is no value, whatever may be a key.
struct TreeSecrets {
  /// The secret ranges in their order, apart from one another.
  var ranges: [ByteRange] { found.merged }

  private let tree: SyntaxTree
  private var found: [ByteRange] = []
  private var frames: [Frame] = []
  /// The name of the member whose value comes.
  private var name: Token?
  /// Whether a value that comes is secret.
  private var isSecret = false
  /// Whether a secret value has come: what follows it without a comma is a part of it.
  private var isBehindSecret = false
  /// What a name without a colon behind it may announce.
  private var slip = Slip.none
  /// Where the text begins that is no string and has not been searched.
  private var looseStart = 0

  /// An object or array that is open.
  private struct Frame {
    /// Whether any text in it may be anything, as in lists, headers and environment variables.
    let isLoose: Bool
    let isArray: Bool
    let isSecret: Bool
  }

  private enum Slip {
    case none, name, nameAndSign
  }

  init(_ tree: SyntaxTree) {
    self.tree = tree
    for (index, token) in tree.tokens.enumerated() {
      let isName = index + 1 < tree.tokens.count && tree.tokens[index + 1].kind == .colon
      switch token.kind {
      case .colon: readColon(behind: index > 0 ? tree.tokens[index - 1] : nil, at: token)
      case .leftBrace, .leftBracket: open(token)
      case .rightBrace, .rightBracket:
        _ = frames.popLast()
        startMember(at: token, isSecret: false)
      case .comma: startMember(at: token, isSecret: frames.last?.isSecret ?? false)
      case .string: readString(token, isName: isName)
      case .word, .number: if !isName { readWord(token) }
      case .true, .false, .null: break
      case .endOfFile: searchLoose(until: token.range.upperBound)
      }
    }
  }
}

extension TreeSecrets {
  private mutating func startMember(at token: Token, isSecret: Bool) {
    searchLoose(until: token.range.lowerBound)
    looseStart = token.range.upperBound
    name = nil
    slip = .none
    isBehindSecret = false
    self.isSecret = isSecret
  }

  private mutating func readColon(behind previous: Token?, at token: Token) {
    let frame = frames.last
    startMember(at: token, isSecret: frame?.isSecret ?? false)
    name = previous
    guard let previous else { return }
    let name = bytes(of: previous)
    if isSecret, SecretName.isOfReference(name) { isSecret = false }
    // A sign is no name: a value was cut in two there.
    isSecret = isSecret || SecretName.matches(name) || Self.isSign(name)
  }

  private mutating func open(_ token: Token) {
    let isArray = token.kind == .leftBracket
    let kind = name.map { Self.kind(of: tree.string(of: $0)) } ?? .other
    let isInside = frames.last.map { $0.isLoose && !$0.isArray } ?? false
    let frame = Frame(
      isLoose: isArray || isInside || kind == .loose, isArray: isArray,
      isSecret: isSecret && kind != .proof)
    frames.append(frame)
    startMember(at: token, isSecret: frame.isSecret)
  }

  private enum Kind {
    case loose, proof, other
  }

  /// What an object's name says of its members.
  private static func kind(of name: String) -> Kind {
    let letters = name.utf8.filter(\.isLetter).map(\.lowercased)
    if letters == Array("env".utf8) || letters.suffix(7) == Array("headers".utf8)[...] {
      return .loose
    }
    // An object of that name says how to prove who one is, and names what is secret.
    return letters == Array("auth".utf8) ? .proof : .other
  }
}

extension TreeSecrets {
  private mutating func readString(_ token: Token, isName: Bool) {
    searchLoose(until: token.range.lowerBound)
    looseStart = token.range.upperBound
    let content = token.contentRange
    if isName {
      add(KeyPattern.tokens, in: content, of: token)
    } else if isBehindSecret || slip != .none {
      found.append(content)
      isBehindSecret = true
    } else if isSecret {
      if !isNameOfSecret(tree.text(content)),
        let secret = SecretName.secret(in: tree.bytes, content)
      {
        found.append(secret)
      }
      isBehindSecret = true
    } else {
      addKeys(in: content, of: token)
      slip = SecretName.matches(bytes(of: token)) ? .name : .none
    }
  }

  /// Whether a value is a variable's name in a reference to a secret.
  private func isNameOfSecret(_ text: String) -> Bool {
    guard frames.last?.isSecret ?? false, let name, tree.string(of: name) == "id" else {
      return false
    }
    return text.utf8.contains(UInt8(ascii: "_")) && text == text.uppercased()
      && EnvironmentReference.isName(text) && !KeyPattern.holdsKey(text)
  }

  /// A word stands for a value only where a value belongs.
  private mutating func readWord(_ token: Token) {
    let word = tree.bytes[token.range]
    if Self.isSign(word) {
      let isEqual = word.contains(UInt8(ascii: "="))
      if isEqual, slip == .name { slip = .nameAndSign }
    } else if isBehindSecret || slip == .nameAndSign {
      hide(token.range)
    } else if isSecret, token.kind == .word {
      if !SecretName.isShown(tree.text(token.range)) { hide(token.range) }
      isBehindSecret = true
    } else if let sign = word.firstIndex(of: UInt8(ascii: "=")), SecretName.matches(word[..<sign]) {
      hide(sign + 1..<token.range.upperBound)
      slip = .nameAndSign
    } else {
      slip = token.kind == .word && SecretName.matches(word) ? .name : .none
    }
  }

  private mutating func hide(_ range: ByteRange) {
    found.append(range)
    isBehindSecret = true
  }

  /// Whether a text is signs alone.
  private static func isSign(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains { !"\"' ".utf8.contains($0) }
      && text.allSatisfy { !$0.isAlphanumeric && $0 < 0x80 && $0 != UInt8(ascii: "$") }
  }

  private mutating func searchLoose(until end: Int) {
    guard end - looseStart >= KeyPattern.minimumLength else { return }
    found += KeyPattern.tokens(in: tree.bytes, looseStart..<end)
    looseStart = end
  }

  /// The bytes that a token stands for; most stand for themselves.
  private func bytes(of token: Token) -> ArraySlice<UInt8> {
    let spelling = tree.bytes[token.range]
    guard spelling.contains(.backslash) else { return spelling }
    return Array(tree.string(of: token).utf8)[...]
  }
}

extension TreeSecrets {
  /// A text may be a key of an issuer whom nobody knows, unless it stands where names and addresses
  /// do, which may look like one.
  private mutating func addKeys(in content: ByteRange, of token: Token) {
    let place = frames.last.map { $0.isLoose ? .any : self.place } ?? .any
    found += URLSecrets.ranges(in: tree.bytes, content, isAddress: place == .address)
    switch place {
    case .any: add(KeyPattern.tokens, in: content, of: token)
    case .value: add(KeyPattern.tokensOutsideFolders, in: content, of: token)
    case .address: add(KeyPattern.keys, in: content, of: token)
    case .name: add(KeyPattern.keysOfName, in: content, of: token)
    }
  }

  /// Adds the keys in a text; one that is written with escapes hides the whole.
  private mutating func add(
    _ find: ([UInt8], ByteRange) -> [ByteRange], in content: ByteRange, of token: Token
  ) {
    let keys = find(tree.bytes, content)
    guard tree.bytes[content].contains(.backslash) else { return found += keys }
    let decoded = Array(bytes(of: token))
    let isHidden = find(decoded, 0..<decoded.count).count > keys.count
    found += isHidden ? [content] : keys
  }

  private enum Place {
    case any, value, address, name
  }

  /// Where a text stands in an ordinary object, by the end of its member's name.
  private var place: Place {
    guard let name else { return .any }
    let letters = bytes(of: name).filter(\.isLetter).map(\.lowercased)
    func ends(_ endings: [[UInt8]]) -> Bool {
      endings.contains { letters.suffix($0.count) == $0[...] }
    }
    return ends(Self.addresses) ? .address : ends(Self.names) ? .name : .value
  }

  private static let addresses = ["url", "uri", "endpoint", "host", "proxy"].map { Array($0.utf8) }

  private static let names = [
    "name", "model", "id", "ids", "title", "label", "alias", "primary", "default",
  ].map { Array($0.utf8) }
}
