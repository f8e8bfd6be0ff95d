import JSONSyntax

/// What must not be shown of a `.env` file.
///
/// Secret is the value of a variable whose name says so, commented out or in a line that does not
/// parse, too; what stands before the `@` of a URL; and anywhere any run that may be a key.
struct EnvSecrets {
  private let env: DotEnv
  private var found: [ByteRange] = []

  init(_ config: LibreChatConfig) {
    env = config.env
    var assignments = env.assignments.makeIterator()
    var isBehindOpenQuote = false
    for line in env.lines {
      if line.kind != .assignment { found += KeyPattern.tokens(in: env.bytes, line.range) }
      switch line.kind {
      case .blank: continue
      case .comment: addComment(line.range)
      case .unparsable: addUnparsable(line.range, isWhole: isBehindOpenQuote)
      case .assignment:
        guard let assignment = assignments.next() else { continue }
        found += assignment.tokens
        add(assignment, offset: 0)
        addComment(assignment.valueRange.upperBound..<line.range.upperBound)
        isBehindOpenQuote = assignment.hasOpenQuote
      }
    }
  }

  /// The secret ranges in their order; those that touch are one.
  var ranges: [ByteRange] { found.merged }

  private mutating func add(_ assignment: DotEnv.Assignment, offset: Int) {
    let content = assignment.contentRange
    guard !content.isEmpty else { return }
    let isWhole = SecretVariable.holdsSecret(assignment) || assignment.hidesToken
    let secret = isWhole ? content : assignment.userPart
    if let secret { found.append(secret.lowerBound + offset..<secret.upperBound + offset) }
  }

  /// A variable in a comment is not read, and its value is a secret all the same.
  private mutating func addComment(_ range: ByteRange) {
    guard let start = env.bytes[range].firstIndex(where: { !Self.isBeforeComment($0) }) else {
      return
    }
    for assignment in DotEnv(Array(env.bytes[start..<range.upperBound])).assignments {
      add(assignment, offset: start)
    }
  }

  private static func isBeforeComment(_ byte: UInt8) -> Bool { byte == .numberSign || byte <= 0x20 }

  /// Behind a quote that is never closed any line may be the rest of a secret.
  private mutating func addUnparsable(_ range: ByteRange, isWhole: Bool) {
    let line = env.bytes[range]
    if isWhole { found.append(range) }
    guard
      let nameEnd = line.firstIndex(where: { "=:".utf8.contains($0) })
        ?? line.firstIndex(where: { $0 <= 0x20 }),
      SecretVariable.matches(line[..<nameEnd])
    else { return }
    found.append(nameEnd + 1..<range.upperBound)
  }
}

/// Names of variables whose values are secret.
private enum SecretVariable {
  static func holdsSecret(_ assignment: DotEnv.Assignment) -> Bool {
    let text = assignment.text
    guard matches(assignment.bytes[assignment.nameRange]), !UserProvidedKey.matches(text) else {
      return false
    }
    // Elsewhere a password may be a text that would be no key.
    let mayWait = LibreChatConfig.isOfKey(assignment.name)
    return !(mayWait && SecretName.isShown(text))
  }

  static func matches(_ name: ArraySlice<UInt8>) -> Bool {
    let capitals = Array(name.map(\.uppercased))
    return SecretName.matches(name) || endings.contains { capitals.suffix($0.count) == $0[...] }
      || parts.contains { capitals.holds($0) }
  }

  private static let endings = [
    "_KEY", "_SECRET", "_TOKEN", "_PASSWORD", "_IV", "_PASS", "_PWD", "_SALT", "_DSN",
  ].map { Array($0.utf8) }

  private static let parts = ["PASSPHRASE", "CONNECTION_STRING", "PRIVATE"].map { Array($0.utf8) }
}

extension DotEnv.Assignment {
  /// Whether the value begins with a quote that does not enclose it.
  fileprivate var hasOpenQuote: Bool {
    quote == .none && DotEnv.Quote(mark: bytes[valueRange].first) != .none
  }

  /// The runs that may be keys: in the value those of its text, in which no letter of an escape
  /// stands before a key.
  fileprivate var tokens: [ByteRange] {
    let content = contentRange
    let scalars = spelledScalars
    guard !scalars.isEmpty, scalars.count < content.count else {
      return KeyPattern.tokens(in: bytes, range)
    }
    // One byte for each: no key holds anything but ASCII.
    let text = scalars.map { $0.scalar.isASCII ? UInt8($0.scalar.value) : 0xFF }
    let ofText = KeyPattern.tokens(in: text, 0..<text.count).map { token in
      scalars[token.lowerBound].range.lowerBound..<scalars[token.upperBound - 1].range.upperBound
    }
    return KeyPattern.tokens(in: bytes, range.lowerBound..<content.lowerBound) + ofText
      + KeyPattern.tokens(in: bytes, content.upperBound..<range.upperBound)
  }

  /// Whether a line break parts what may be a key.
  fileprivate var hidesToken: Bool {
    let text = Array(text.utf8)
    let joined = text.filter { $0 >= 0x20 }
    return joined.count < text.count
      && KeyPattern.tokens(in: joined, 0..<joined.count).count
        > KeyPattern.tokens(in: text, 0..<text.count).count
  }

  /// What stands between the `://` and the last `@` of the value.
  fileprivate var userPart: ByteRange? {
    let content = bytes[contentRange]
    guard let at = content.lastIndex(of: UInt8(ascii: "@")),
      let scheme = content.indices.first(where: { content[$0...].starts(with: "://".utf8) }),
      scheme + 3 < at
    else { return nil }
    return scheme + 3..<at
  }
}
