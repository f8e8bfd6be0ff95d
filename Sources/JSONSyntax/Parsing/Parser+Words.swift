/// What the parser does with bare words.
extension Parser {
  mutating func recoverWordAsName() -> State {
    let word = Word(currentText)
    let name = JSONWriter.quoted(word.unquoted)
    if word.isOmission {
      report(word.complaint, at: current.range)
      advance()
      return .separator
    }
    if !(lexer.dialect == .json5 && word.isIdentifier) {
      let isBeforeColon = lookAhead().first == .colon
      report(
        "name \(Quotation(word.unquoted)) without quotation marks, "
          + "expected \(Quotation.shortened(name))",
        at: current.range,
        fixes: [
          FixIt(
            "put it in quotation marks", isSafe: isBeforeColon,
            [.replace(current.range, with: name)])
        ])
      if isBeforeColon { endQuiet() }
    }
    if word.text.utf8.contains(.backslash) { tokens[currentIndex].flags.insert(.escaped) }
    append(.name)
    advance()
    return .colon
  }

  mutating func recoverWordAsValue() -> State {
    let start = currentIndex
    append(.invalid)
    let node = nodes.count - 1
    while true {
      advance()
      guard [.word, .number, .true, .false, .null].contains(current.kind),
        !current.flags.contains(.startsLine), currentText != ";"
      else { break }
    }
    nodes[node].lastToken = UInt32(currentIndex - 1)
    let range = tokens[start].range.lowerBound..<tokens[currentIndex - 1].range.upperBound
    let word = Word(lexer.text(range))
    report(
      word.complaint, at: range, about: start,
      fixes: word.value.map {
        [
          FixIt(
            "replace it with \(Quotation.shortened($0))", isSafe: word.isLiteral,
            [.replace(range, with: $0)])
        ]
      } ?? [])
    return stateAfterItem
  }
}
