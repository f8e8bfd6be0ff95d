extension Lexer {
  /// Whether a character stands there that belongs to a word.
  @inline(__always)
  func continuesWord(at offset: Int) -> Bool {
    guard offset < source.count else { return false }
    switch source[offset] {
    case 0...0x20, .comma, .colon, .semicolon, .rightBrace, .rightBracket, .leftBrace,
      .leftBracket, .quotationMark:
      return false
    case .slash: return !startsComment(at: offset)
    case 0x80...: return unicodeSpace(at: offset) == nil
    default: return true
    }
  }

  /// Scans what is neither punctuation nor a string, number or literal of RFC 8259.
  @inline(never)
  mutating func scanUncommonToken(from start: Int, _ flags: Token.Flags) -> Token {
    if source[start] == .apostrophe { return scanSingleQuoted(from: start, flags) }
    if let mark = TypographicMark.opening(in: self, at: start) {
      return scanTypographic(from: start, mark, flags)
    }
    if let end = endOfJSON5Number(from: start) {
      position = end
      let isAllowed = reportJSON5Number(start..<end)
      return token(.number, from: start, isAllowed ? flags : flags.union(.reported))
    }
    position = endOfWord(from: start)
    let isUTF8 = reportInvalidUTF8(in: start..<position)
    return token(.word, from: start, isUTF8 ? flags : flags.union(.reported))
  }

  /// Whether `{{ … }}` or `{% … %}` of a template stands there, on one line.
  @inline(__always)
  func opensTemplate(at offset: Int) -> Bool {
    let next = byte(at: offset + 1)
    guard byte(at: offset) == .leftBrace, next == .leftBrace || next == UInt8(ascii: "%") else {
      return false
    }
    return endOfTemplate(from: offset) != nil
  }

  @inline(never)
  private func endOfTemplate(from start: Int) -> Int? {
    let close: StaticString = byte(at: start + 1) == .leftBrace ? "}}" : "%}"
    return offset(of: close, from: start + 2).map { $0 + 2 }
  }

  private mutating func scanSingleQuoted(from start: Int, _ flags: Token.Flags) -> Token {
    position = start + 1
    var string = scanString(from: start, closing: .apostrophe, flags)
    guard dialect != .json5, !string.flags.contains(.unterminated),
      Diagnostic.invalidUTF8(in: string.range, of: source) == nil
    else { return string }
    let value = StringDecoder.text(of: ArraySlice(source[string.contentRange]))
    report(
      "string in single quotation marks, expected '\"'", at: string.range,
      fixes: [
        FixIt(
          "use double quotation marks", isSafe: endsItem(at: position),
          [.replace(string.range, with: JSONWriter.quoted(value))])
      ])
    string.flags.insert(.reported)
    return string
  }

  /// Says what a number of JSON5 should be in JSON; `true` where the dialect has it.
  private mutating func reportJSON5Number(_ range: ByteRange) -> Bool {
    guard dialect != .json5 else { return true }
    let spelling = text(range)
    let fixes = Number(spelling).strictSpelling.map { strict in
      [FixIt("write it as \(Quotation.shortened(strict))", [.replace(range, with: strict)])]
    }
    report(
      "\(Quotation(spelling)) is not a number of JSON, expected digits such as 32000", at: range,
      fixes: fixes ?? [])
    return false
  }

  /// The end of a run that belongs together for a person: a bare word, a URL, a placeholder.
  func endOfWord(from start: Int) -> Int {
    if source[start] == .semicolon { return start + 1 }
    if opensTemplate(at: start), let end = endOfTemplate(from: start) { return end }
    if source[start] == UInt8(ascii: "<"), let end = offset(of: ">", from: start) {
      return endOfWordTail(from: end + 1)
    }
    return max(endOfWordTail(from: start), start + 1)
  }

  private func endOfWordTail(from start: Int) -> Int {
    var offset = start
    while offset < source.count {
      if hasPrefix("${", at: offset), let end = self.offset(of: "}", from: offset) {
        offset = end + 1
      } else if dialect != .json5, hasPrefix("://", at: offset) {
        // A URL. In JSON5 it may be a name, its colon and a comment.
        offset += 3
      } else if source[offset] == .quotationMark, offset > start, endsAfterMark(at: offset) {
        return offset + 1
      } else if continuesWord(at: offset) {
        offset += 1
      } else {
        break
      }
    }
    return offset
  }

  /// Whether a quotation mark closes a word whose opening mark is missing.
  private func endsAfterMark(at offset: Int) -> Bool {
    switch byte(at: offset + 1) {
    case 0...0x20, .comma, .colon, .rightBrace, .rightBracket: true
    default: false
    }
  }

  /// Where a text begins, before the end of the line and not far away.
  ///
  /// What it closes is short; without the limit a million opening marks would cost a million
  /// looks at the rest of the line.
  private func offset(of text: StaticString, from start: Int) -> Int? {
    var offset = start
    let end = min(start + 120, source.count)
    while offset < end, !source[offset].isLineBreak {
      if hasPrefix(text, at: offset) { return offset }
      offset += 1
    }
    return nil
  }
}
