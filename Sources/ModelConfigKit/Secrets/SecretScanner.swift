import JSONSyntax

/// Finds what must not be shown in the bytes of a file, whether or not it parses.
///
/// Secret is the text of a field that holds a key under any of its names; a text anywhere that
/// begins as a known issuer's keys do; the user part of a URL; and, in comments, in lists, in objects of
/// environment variables and in text that is no value, any long run of letters and digits.
public struct SecretScanner: Sendable {
  /// The secret ranges, in the order of the source, never overlapping.
  public let ranges: [ByteRange]

  private let bytes: [UInt8]

  /// Scans a file.
  public init(_ document: any ConfigDocument) {
    bytes = document.bytes
    ranges = document.secretRanges
  }

  /// The secrets in a kind of JSON.
  static func ranges(in tree: SyntaxTree) -> [ByteRange] {
    var found: [ByteRange] = []
    var name: Token?
    // The elements of an array share its name.
    var containers: [(name: Token?, kind: Container)] = []
    var previous: Token?
    var end = 0
    for token in tree.tokens {
      found += unknownText(tree.bytes, end..<token.range.lowerBound)
      switch token.kind {
      case .colon: name = previous
      case .leftBracket: containers.append((name, .array))
      case .leftBrace:
        let isInside = containers.last?.kind == .environment
        let isOne = isInside || name.map { isEnvironment($0, tree) } ?? false
        containers.append((nil, isOne ? .environment : .object))
        name = nil
      case .comma: name = containers.last?.name
      case .rightBracket, .rightBrace: _ = containers.popLast()
      default: break
      }
      let isLoose = containers.last?.kind != .object
      found += secrets(in: token, named: name, isLoose: isLoose, tree)
      previous = token
      end = token.range.upperBound
    }
    return found
  }

  /// What a text stands in: in all but an ordinary object it may be anything.
  private enum Container {
    case array, object, environment
  }

  private static func secrets(
    in token: Token, named name: Token?, isLoose: Bool, _ tree: SyntaxTree
  ) -> [ByteRange] {
    switch token.kind {
    case .string:
      let content = token.contentRange
      guard let name, SecretName.matches(Self.bytes(of: name, tree)) else {
        let found = keys(in: content, of: token, tree)
        // It may be a key of an issuer whom nobody knows.
        return found.isEmpty && isLoose ? unknownText(tree.bytes, content) : found
      }
      let text = tree.text(content)
      let isShown = PlaceholderKey.matches(text) || EnvironmentReference.isReference(text)
      return isShown || content.isEmpty ? [] : [content]
    case .word, .number: return unknownText(tree.bytes, token.range)
    default: return []
    }
  }

  /// Whether a name is that of an object of environment variables.
  private static func isEnvironment(_ name: Token, _ tree: SyntaxTree) -> Bool {
    tree.string(of: name).lowercased() == "env"
  }

  /// The bytes that a token stands for; most stand for themselves.
  private static func bytes(of token: Token, _ tree: SyntaxTree) -> ArraySlice<UInt8> {
    let spelling = tree.bytes[token.range]
    guard spelling.contains(UInt8(ascii: "\\")) else { return spelling }
    return Array(tree.string(of: token).utf8)[...]
  }

  /// The keys in a text that should hold none; one that is written with escapes hides the whole.
  private static func keys(
    in content: ByteRange, of token: Token, _ tree: SyntaxTree
  ) -> [ByteRange] {
    let found = KeyPattern.keys(in: tree.bytes, content)
    if tree.bytes[content].contains(UInt8(ascii: "\\")) {
      let decoded = Array(bytes(of: token, tree))
      let isHidden = KeyPattern.keys(in: decoded, 0..<decoded.count).count > found.count
      return isHidden ? [content] : found
    }
    guard found.isEmpty else { return found }
    return [userPart(of: content, tree.bytes)].compactMap { $0 } + query(of: content, tree.bytes)
  }

  /// What may be a key in the query of a URL.
  private static func query(of content: ByteRange, _ bytes: [UInt8]) -> [ByteRange] {
    guard let start = bytes[content].firstIndex(of: UInt8(ascii: "?")) else { return [] }
    return KeyPattern.tokens(in: bytes, start..<content.upperBound)
  }

  /// The user and password of a URL.
  private static func userPart(of content: ByteRange, _ bytes: [UInt8]) -> ByteRange? {
    let text = bytes[content]
    guard let at = text.firstIndex(of: UInt8(ascii: "@")),
      let colon = text.firstIndex(of: UInt8(ascii: ":")), colon < at,
      text[colon...].starts(with: "://".utf8), colon + 3 < at,
      !text[(colon + 3)..<at].contains(where: { "/?#".utf8.contains($0) })
    else { return nil }
    return colon + 3..<at
  }

  private static func unknownText(_ bytes: [UInt8], _ range: ByteRange) -> [ByteRange] {
    guard range.count >= KeyPattern.minimumLength else { return [] }
    return KeyPattern.tokens(in: bytes, range)
  }
}

/// Names of members whose texts are secret.
enum SecretName {
  /// Whether a name, with or without quotation marks, is one.
  static func matches(_ name: ArraySlice<UInt8>) -> Bool {
    let letters = name.filter(\.isLetter).map(\.lowercased)
    guard parts.contains(where: { letters.holds($0) }) else { return false }
    return !harmlessParts.contains { letters.holds($0) }
  }

  private static let parts = [
    "key", "token", "secret", "password", "authorization", "credential", "bearer",
  ].map { Array($0.utf8) }

  private static let harmlessParts = ["tokens", "helper"].map { Array($0.utf8) }
}

extension SecretScanner {
  /// The bytes of a range with every secret in it masked.
  public func maskedBytes(_ range: ByteRange) -> [UInt8] {
    var result: [UInt8] = []
    var position = range.lowerBound
    for secret in secrets(touching: range) {
      let start = max(secret.lowerBound, range.lowerBound)
      let end = min(secret.upperBound, range.upperBound)
      result += bytes[position..<start]
      let key = String(decoding: bytes[secret], as: UTF8.self)
      let isCut = start != secret.lowerBound || end != secret.upperBound
      result += Array((isCut ? "…" : Secret(key).masked).utf8)
      position = end
    }
    return result + bytes[position..<max(position, range.upperBound)]
  }

  /// The secrets of which at least a byte lies in a range.
  public func secrets(touching range: ByteRange) -> ArraySlice<ByteRange> {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return ranges[low...].prefix { $0.lowerBound < range.upperBound }
  }
}
