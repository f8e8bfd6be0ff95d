/// What the parser does where brackets do not match, and at the end of the source.
extension Parser {
  /// A closing bracket of the wrong kind: one is missing, superfluous or mistyped.
  mutating func recoverClosing() -> State {
    let kind = current.kind
    let container: SyntaxNode.Kind = kind == .rightBrace ? .object : .array
    if isInObject == (kind == .rightBrace), !stack.isEmpty { return close() }
    if let match = stack.lastIndex(where: { nodes[$0].kind == container }),
      canGoOn(afterClosing: match)
    {
      while stack.count - 1 > match {
        reportNeverClosed(before: "\"\(currentText)\"")
        close(atToken: currentIndex - 1)
      }
      return close()
    }
    if !stack.isEmpty, canGoOn(afterClosing: stack.count - 1) {
      reportMistypedBracket()
      return close()
    }
    report(
      "unexpected \(Quotation(currentText)), nothing is open that it could close",
      at: current.range,
      fixes: [FixIt("remove it", isSafe: false, [.delete(current.range)])])
    advance()
    return stack.isEmpty ? (nodes.isEmpty ? .value : .done) : .separator
  }

  private mutating func reportMistypedBracket() {
    let right = isInObject ? "}" : "]"
    report(
      "\(Quotation(currentText)) closes what another bracket opened, expected \"\(right)\"",
      at: current.range,
      notes: stack.last.map {
        [Note("opened here", at: tokens[Int(nodes[$0].token)].range)]
      } ?? [],
      fixes: [
        FixIt("replace it with \"\(right)\"", isSafe: false, [.replace(current.range, with: right)])
      ])
  }

  /// Whether what follows the current bracket can follow the container at a place of the stack.
  private mutating func canGoOn(afterClosing place: Int) -> Bool {
    let (first, second) = lookAhead()
    guard place > 0 else { return first == .endOfFile }
    let isInObject = nodes[stack[place - 1]].kind == .object
    switch first {
    case .comma: return !isInObject || second == .string || second == .word || second == .rightBrace
    case .rightBrace: return isInObject
    case .rightBracket: return !isInObject
    default: return false
    }
  }

  /// The kinds of the next two tokens behind the current one.
  mutating func lookAhead() -> (first: Token.Kind, second: Token.Kind) {
    // Not a copy of the whole lexer: that would copy its findings as soon as there is another.
    let (position, count, foundDamage) = (
      lexer.position, lexer.diagnostics.count, lexer.foundDamage
    )
    defer {
      lexer.position = position
      lexer.diagnostics.removeSubrange(count...)
      lexer.foundDamage = foundDamage
    }
    return (lexer.next().kind, lexer.next().kind)
  }

  mutating func reportNeverClosed(before next: String) {
    guard let node = stack.last else { return }
    let bracket = tokens[Int(nodes[node].token)].range
    let closing = isInObject ? "}" : "]"
    report(
      "\"\(lexer.text(bracket))\" is never closed, expected \"\(closing)\" before \(next)",
      at: bracket)
  }

  mutating func recoverEnd() -> State {
    if stack.isEmpty {
      guard !lexer.endsInsideComment else { return .done }
      report("no value in the file, expected \"{\"", at: gap)
      return .done
    }
    reportUnclosedAtEnd()
    while !stack.isEmpty { close(atToken: currentIndex - 1) }
    return .done
  }

  private mutating func reportUnclosedAtEnd() {
    guard !exceededDepth, !closingWasSwallowed, let innermost = stack.last else { return }
    let closing = stack.reversed().map { nodes[$0].kind == .object ? "}" : "]" }.joined()
    let shortened = Quotation.shortened(closing)
    let bracket = tokens[Int(nodes[innermost].token)].range
    let others = stack.dropLast().suffix(3).reversed().map {
      Note("this one is not closed either", at: tokens[Int(nodes[$0].token)].range)
    }
    lexer.report(
      "\"\(lexer.text(bracket))\" is never closed, "
        + "expected \"\(shortened)\" before the end of the file",
      at: bracket, notes: others,
      fixes: endsInsideString
        ? []
        : [FixIt("append \"\(shortened)\"", isSafe: false, [.insert(closing, at: gap.lowerBound)])])
  }

  /// Whether what is appended would belong to a string that is never closed.
  private var endsInsideString: Bool {
    currentIndex > 0 && tokens[currentIndex - 1].flags.contains(.unterminated)
  }

  /// Whether the closing bracket stands in a string or comment that is never closed itself.
  private var closingWasSwallowed: Bool {
    if lexer.endsInsideComment { return true }
    return endsInsideString
      && lexer.source[tokens[currentIndex - 1].range].contains {
        $0 == .rightBrace || $0 == .rightBracket
      }
  }

  mutating func expectEnd() {
    guard current.kind != .endOfFile else { return }
    let start = current.range.lowerBound
    let first = currentIndex
    let text = currentText
    let isBracket = current.kind == .rightBrace || current.kind == .rightBracket
    while current.kind != .endOfFile { advance() }
    let rest = start..<gap.lowerBound
    report(
      "unexpected \(Quotation(text)) after the end of the value, expected the end of the file",
      at: rest, about: first,
      fixes: isBracket && rest.count == 1
        ? [FixIt("remove it", isSafe: false, [.delete(rest)])] : [])
  }

  /// Passes a container that nests too deeply, up to its closing bracket.
  mutating func skipTooDeep() -> State {
    if !exceededDepth {
      report(
        "nesting deeper than \(Self.maximumDepth) levels, expected less", at: current.range)
    }
    exceededDepth = true
    let node = nodes.count - 1
    nodes[node].kind = .invalid
    var depth = 0
    repeat {
      switch current.kind {
      case .leftBrace, .leftBracket: depth += 1
      case .rightBrace, .rightBracket: depth -= 1
      default: break
      }
      advance()
    } while depth > 0 && current.kind != .endOfFile
    nodes[node].lastToken = UInt32(currentIndex - 1)
    return stateAfterItem
  }
}
