/// What the parser does with mistakes: say each once, at its place, and go on with what was meant.
extension Parser {
  /// Reports unless the same mistake has been spoken of.
  ///
  /// After a mistake nothing more is said until a comma or a new line, where people and parsers
  /// find their feet again.
  mutating func report(
    _ message: String, at range: ByteRange, about token: Int? = nil,
    notes: [Note] = [], fixes: [FixIt] = []
  ) {
    let about = token ?? currentIndex
    defer { lastReportedToken = max(lastReportedToken, about) }
    lexer.foundDamage = true
    guard !isQuiet(about) else { return }
    lexer.report(message, at: range, notes: notes, fixes: fixes)
  }

  private func isQuiet(_ about: Int) -> Bool {
    if tokens[about].flags.contains(.reported) { return true }
    guard lastReportedToken >= 0, lastReportedToken < tokens.count else { return false }
    if about <= lastReportedToken { return true }
    return !tokens[lastReportedToken + 1...about].contains {
      $0.kind == .comma || $0.flags.contains(.startsLine)
    }
  }

  /// The place behind the token before the current one, where something is missing.
  var gap: ByteRange {
    let end = currentIndex > 0 ? tokens[currentIndex - 1].range.upperBound : 0
    return end..<end
  }

  var currentText: String { lexer.text(current.range) }

  private mutating func reportMissing(
    _ message: String, insert text: String? = nil, isCertain: Bool = false
  ) {
    let fix = text.map {
      FixIt("insert \"\($0)\"", isSafe: isCertain, [.insert($0, at: gap.lowerBound)])
    }
    report(
      message, at: gap, about: current.flags.contains(.startsLine) ? currentIndex - 1 : nil,
      fixes: fix.map { [$0] } ?? [])
    lastReportedToken = min(lastReportedToken, currentIndex - 1)
    if isCertain { endQuiet() }
  }

  /// Nothing is out of step where it is plain what was meant: the next mistake is another one.
  mutating func endQuiet() { lastReportedToken = -1 }

  mutating func reportUnexpected(_ expected: String) {
    report("unexpected \(Quotation(currentText)), expected \(expected)", at: current.range)
  }

  // MARK: Where a name has to stand

  mutating func recoverName() -> State {
    switch current.kind {
    case .word, .true, .false, .null, .number: return recoverWordAsName()
    case .comma:
      reportUnexpected("a name")
      advance()
      return current.kind == .rightBrace ? close() : .name
    case .colon:
      report("a name is missing before \":\"", at: current.range)
      append(.missing)
      return .colon
    case .leftBrace where parentIsArray:
      reportNeverClosed(before: "\"{\"")
      close(atToken: currentIndex - 1)
      return .element
    case .leftBrace, .leftBracket:
      reportUnexpected("a name in quotation marks")
      append(.missing)
      return .value
    case .rightBrace, .rightBracket: return recoverClosing()
    case .string, .endOfFile: return recoverEnd()
    }
  }

  // MARK: Where a colon has to stand

  mutating func recoverColon() -> State {
    if current.kind == .word, currentText == "=" || currentText == "=>" {
      report(
        "\(Quotation(currentText)) after a name, expected \":\"", at: current.range,
        fixes: [FixIt("replace it with \":\"", [.replace(current.range, with: ":")])])
      endQuiet()
      advance()
      return .value
    }
    if nameSwallowedColon { return recoverSwallowedColon() }
    switch current.kind {
    case .comma, .rightBrace, .rightBracket, .endOfFile:
      reportMissing("a name without a value, expected \":\" and a value")
      append(.missing)
      return .separator
    case _ where current.flags.contains(.startsLine):
      reportMissing("a name without a value, expected \":\" and a value")
      append(.missing)
      return current.kind == .string ? .name : .separator
    default:
      reportMissing("\":\" is missing after a name", insert: ":", isCertain: current.kind != .word)
      return .value
    }
  }

  /// Whether the name holds a colon because its closing mark is missing: `"model: "gpt-5"`.
  private var nameSwallowedColon: Bool {
    guard currentIndex > 0 else { return false }
    let name = tokens[currentIndex - 1]
    return name.kind == .string && !current.flags.contains(.startsLine)
      && current.kind != .comma && current.kind != .endOfFile
      && lexer.text(name.contentRange).contains(":")
  }

  private mutating func recoverSwallowedColon() -> State {
    let name = tokens[currentIndex - 1].range
    report(
      "a closing quotation mark is missing in \(Quotation.shortened(lexer.text(name)))", at: name,
      about: currentIndex - 1)
    append(.missing)
    repeat {
      advance()
    } while current.kind != .comma && current.kind != .endOfFile
      && !current.flags.contains(.startsLine)
    lastReportedToken = currentIndex
    return current.kind == .string ? .name : .separator
  }

  // MARK: Where a value has to stand

  mutating func recoverValue() -> State {
    switch current.kind {
    case .word: return recoverWordAsValue()
    case .comma where isInObject:
      reportMissing("a value is missing after \":\"")
      append(.missing)
      return .separator
    case .comma, .colon:
      reportUnexpected("a value")
      advance()
      return stack.isEmpty || isInObject ? .value : .element
    case .rightBrace where isInObject:
      reportMissing("a value is missing after \":\"")
      append(.missing)
      return .separator
    case .rightBrace, .rightBracket:
      if isInObject { append(.missing) }
      return recoverClosing()
    default: return recoverEnd()
    }
  }

  // MARK: After an item

  mutating func recoverSeparator() -> State {
    switch current.kind {
    case .endOfFile: return recoverEnd()
    case .rightBrace, .rightBracket: return recoverClosing()
    case .colon where arraySwallowedName: return recoverSwallowedName()
    case .colon:
      reportUnexpected("\",\"")
      advance()
      return isInObject && current.kind == .string ? .name : .value
    case .word where currentText == ";":
      reportSemicolon()
      advance()
    case .leftBrace where isInObject && parentIsArray:
      reportNeverClosed(before: "\"{\"")
      close(atToken: currentIndex - 1)
    case _ where tokens[currentIndex - 1].flags.contains(.unterminated):
      lexer.foundDamage = true
    default:
      reportMissing(
        "\",\" is missing between two items", insert: ",",
        isCertain: isInObject ? current.kind == .string : current.kind != .word)
    }
    return isInObject ? .name : .element
  }

  private mutating func reportSemicolon() {
    let isBetweenItems = [.string, .number, .leftBrace, .leftBracket].contains(lookAhead().first)
    report(
      "\";\" between items, expected \",\"", at: current.range,
      fixes: [
        FixIt(
          "replace it with \",\"", isSafe: isBetweenItems, [.replace(current.range, with: ",")])
      ])
    if isBetweenItems { endQuiet() }
  }

  private var parentIsArray: Bool {
    stack.count > 1 && nodes[stack[stack.count - 2]].kind == .array
  }

  /// Whether a name and its colon stand in an array whose `]` is missing.
  private var arraySwallowedName: Bool {
    guard !isInObject, stack.count > 1, let last = nodes.last else { return false }
    return last.kind == .string && Int(last.token) == currentIndex - 1
      && nodes[stack[stack.count - 2]].kind == .object
  }

  private mutating func recoverSwallowedName() -> State {
    let name = nodes.removeLast()
    reportNeverClosed(before: Quotation.shortened(lexer.text(tokens[Int(name.token)].range)))
    close(atToken: Int(name.token) - 1)
    nodes.append(
      NodeRecord(kind: .string, token: Int(name.token), end: nodes.count + 1))
    return .colon
  }
}
