/// Builds a tree of any bytes; it never fails.
///
/// An iterative state machine: depth costs memory, not stack. What it does with mistakes stands
/// in `Parser+Recovery.swift`.
struct Parser {
  /// How deep containers may nest.
  static let maximumDepth = 1_000

  var lexer: Lexer
  var tokens: [Token] = []
  var nodes: [NodeRecord] = []
  var stack: [Int] = []
  var current = Token(start: 0, end: 0, kind: .endOfFile, flags: [])

  /// The token up to which everything was said that is to be said of the last mistake.
  var lastReportedToken = -1
  var exceededDepth = false

  enum State {
    /// After `[` or `{`.
    case firstItem
    /// Where a name has to stand, after a comma.
    case name
    /// Where `:` has to stand.
    case colon
    /// Where a value has to stand.
    case value
    /// Where an element has to stand, after a comma.
    case element
    /// After an item.
    case separator
    case done
  }

  private init(_ source: UnsafeBufferPointer<UInt8>, dialect: Dialect) {
    lexer = Lexer(source, dialect: dialect)
    tokens.reserveCapacity(source.count / 9 + 16)
    nodes.reserveCapacity(source.count / 18 + 16)
  }

  /// Parses a whole source; the findings come in its order.
  static func parse(
    _ source: UnsafeBufferPointer<UInt8>, _ dialect: Dialect
  ) -> (tokens: [Token], nodes: [NodeRecord], diagnostics: [Diagnostic], isWellFormed: Bool) {
    var parser = Parser(source, dialect: dialect)
    parser.parse()
    var diagnostics = parser.lexer.diagnostics.sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    if parser.isOfAnotherLanguage {
      for place in diagnostics.indices { diagnostics[place].fixes = [] }
    }
    return (parser.tokens, parser.nodes, diagnostics, !parser.lexer.foundDamage)
  }

  /// Whether the source begins with no value, so that it may be a text of any kind, which fixes
  /// would only spoil.
  private var isOfAnotherLanguage: Bool {
    nodes.first.map { $0.kind == .invalid || $0.kind == .missing } ?? true
  }

  private mutating func parse() {
    advance()
    var state = State.value
    while true {
      switch state {
      case .firstItem: state = parseFirstItem()
      case .name: state = parseName()
      case .colon: state = parseColon()
      case .value: state = parseValue()
      case .element: state = parseElement()
      case .separator: state = parseSeparator()
      case .done: return expectEnd()
      }
    }
  }

  @inline(__always)
  mutating func advance() {
    current = lexer.next()
    tokens.append(current)
  }

  /// Where the current token stands among the tokens.
  @inline(__always)
  var currentIndex: Int { tokens.count &- 1 }

  @inline(__always)
  var isInObject: Bool { stack.last.map { nodes[$0].kind == .object } ?? false }

  @inline(__always)
  var stateAfterItem: State { stack.isEmpty ? .done : .separator }

  @inline(__always)
  mutating func append(_ kind: SyntaxNode.Kind) {
    nodes.append(NodeRecord(kind: kind, token: currentIndex, end: nodes.count &+ 1))
  }

  @inline(__always)
  private mutating func parseFirstItem() -> State {
    if isInObject { return current.kind == .rightBrace ? close() : parseName() }
    return current.kind == .rightBracket ? close() : parseValue()
  }

  @inline(__always)
  private mutating func parseName() -> State {
    guard current.kind == .string else { return recoverName() }
    append(.string)
    advance()
    return parseColon()
  }

  @inline(__always)
  private mutating func parseColon() -> State {
    guard current.kind == .colon else { return recoverColon() }
    advance()
    return parseValue()
  }

  @inline(__always)
  private mutating func parseElement() -> State {
    current.kind == .rightBracket ? closeAfterComma() : parseValue()
  }

  @inline(__always)
  private mutating func parseValue() -> State {
    switch current.kind {
    case .string: append(.string)
    case .number: append(.number)
    case .true: append(.true)
    case .false: append(.false)
    case .null: append(.null)
    case .leftBrace: return open(.object)
    case .leftBracket: return open(.array)
    default: return recoverValue()
    }
    advance()
    return stateAfterItem
  }

  @inline(__always)
  private mutating func parseSeparator() -> State {
    let isInObject = isInObject
    if current.kind == .comma {
      advance()
      guard isInObject else { return .element }
      return current.kind == .rightBrace ? closeAfterComma() : .name
    }
    if current.kind == (isInObject ? .rightBrace : .rightBracket) { return close() }
    return recoverSeparator()
  }

  @inline(__always)
  private mutating func open(_ kind: SyntaxNode.Kind) -> State {
    append(kind)
    guard stack.count < Self.maximumDepth else { return skipTooDeep() }
    stack.append(nodes.count &- 1)
    advance()
    return .firstItem
  }

  @inline(__always)
  mutating func close() -> State {
    close(atToken: currentIndex)
    advance()
    return stateAfterItem
  }

  /// Ends the innermost container with a token.
  @inline(__always)
  mutating func close(atToken index: Int) {
    guard let node = stack.popLast() else { return }
    nodes[node].lastToken = UInt32(truncatingIfNeeded: index)
    nodes[node].end = UInt32(truncatingIfNeeded: nodes.count)
  }

  mutating func closeAfterComma() -> State {
    if !lexer.dialect.allowsCommentsAndTrailingCommas {
      let comma = tokens[currentIndex - 1].range
      lexer.report(
        "trailing comma, expected another item or none", as: .trailingComma, at: comma,
        fixes: [FixIt("remove the comma", [.delete(comma)])], damaging: false)
    }
    return close()
  }
}
