extension Lexer {
  /// Whether `//`, `/*` or `#` stands there.
  func startsComment(at offset: Int) -> Bool {
    switch byte(at: offset) {
    case .slash: byte(at: offset + 1) == .slash || byte(at: offset + 1) == .asterisk
    case .numberSign: true
    default: false
    }
  }

  /// The end of the comment that begins there: before its line break, or behind `*/`.
  ///
  /// A block comment that is never closed ends with the source.
  func endOfComment(from start: Int) -> Int {
    var offset = start + 1
    if source[start] == .slash, byte(at: offset) == .asterisk {
      offset += 1
      while offset + 1 < source.count {
        if source[offset] == .asterisk, source[offset + 1] == .slash { return offset + 2 }
        offset += 1
      }
      return source.count
    }
    while offset < source.count, !endsLineComment(at: offset) { offset += 1 }
    return offset
  }

  /// Whether a line terminator stands there: JSON5, section 2, has U+2028 and U+2029 as well.
  private func endsLineComment(at offset: Int) -> Bool {
    if source[offset].isLineBreak { return true }
    guard dialect == .json5, source[offset] == 0xE2 else { return false }
    return hasPrefix("\u{2028}", at: offset) || hasPrefix("\u{2029}", at: offset)
  }

  /// The length of a white-space character beyond RFC 8259, `nil` when there is none.
  ///
  /// JSON5 has them all but the zero-width ones, which web pages leave in what is copied there.
  func unicodeSpace(at offset: Int) -> Int? {
    if source[offset] == 0x0B || source[offset] == 0x0C { return 1 }
    for space: StaticString in [
      "\u{A0}", "\u{1680}", "\u{2000}", "\u{2001}", "\u{2002}", "\u{2003}", "\u{2004}",
      "\u{2005}", "\u{2006}", "\u{2007}", "\u{2008}", "\u{2009}", "\u{200A}", "\u{200B}",
      "\u{2028}", "\u{2029}", "\u{202F}", "\u{205F}", "\u{2060}", "\u{3000}", "\u{FEFF}",
    ] where hasPrefix(space, at: offset) {
      return space.utf8CodeUnitCount
    }
    return nil
  }

  /// Passes comments and uncommon white space; returns the byte of the token behind them.
  @inline(never)
  mutating func skipUncommonTrivia(_ flags: inout Token.Flags) -> UInt8 {
    while position < source.count {
      let byte = source[position]
      if byte.isJSONSpace {
        if byte.isLineBreak { flags.insert(.startsLine) }
        position += 1
      } else if startsComment(at: position) {
        let start = position
        position = endOfComment(from: start)
        reportComment(start..<position)
      } else if let length = unicodeSpace(at: position) {
        reportSpace(position..<position + length)
        position += length
      } else {
        return byte
      }
    }
    return 0
  }

  private mutating func reportComment(_ range: ByteRange) {
    reportInvalidUTF8(in: range)
    let isBlock = hasPrefix("/*", at: range.lowerBound)
    if isBlock, range.count < 4 || !hasPrefix("*/", at: range.upperBound - 2) {
      endsInsideComment = true
      report(
        "comment is never closed, expected \"*/\"", at: range.lowerBound..<range.lowerBound + 2)
    } else if !dialect.allowsCommentsAndTrailingCommas || source[range.lowerBound] == .numberSign {
      report(
        "comments are not part of \(dialect == .json ? "JSON" : "this format")", as: .comment,
        at: range,
        fixes: [
          FixIt(
            "remove the comment", isSafe: !holdsItems(range),
            [.delete(deletion(ofComment: range))])
        ],
        damaging: false)
    }
  }

  /// Whether a comment seems to hold a piece of JSON that somebody took out for a while, and not a
  /// remark: it begins as an item does, or holds a name in quotation marks and its colon.
  private func holdsItems(_ comment: ByteRange) -> Bool {
    let text = source[comment].drop { "/*# \t\r\n".utf8.contains($0) }
    if let first = text.first, "\"'{}[]".utf8.contains(first) { return true }
    var previous: UInt8 = 0
    for byte in text where byte > .space {
      if byte == .colon, previous == .quotationMark || previous == .apostrophe { return true }
      previous = byte
    }
    return false
  }

  /// Reports the first byte that is not UTF-8; whether there is none.
  @discardableResult
  mutating func reportInvalidUTF8(in range: ByteRange) -> Bool {
    guard let invalid = Diagnostic.invalidUTF8(in: range, of: source) else { return true }
    diagnostics.append(invalid)
    foundDamage = true
    return false
  }

  /// The bytes that go with a comment: its line when it stands alone there, else the blanks that
  /// would be left at the end of the line.
  private func deletion(ofComment range: ByteRange) -> ByteRange {
    var start = range.lowerBound
    while start > 0, source[start - 1] == .space || source[start - 1] == .tab { start -= 1 }
    var end = range.upperBound
    while byte(at: end) == .space || byte(at: end) == .tab { end += 1 }
    guard end == source.count || source[end].isLineBreak else { return range }
    guard start == 0 || source[start - 1].isLineBreak else { return start..<range.upperBound }
    if hasPrefix("\r\n", at: end) { return start..<end + 2 }
    return start..<min(end + 1, source.count)
  }

  private mutating func reportSpace(_ range: ByteRange) {
    if range.lowerBound == 0, hasPrefix("\u{FEFF}", at: 0) {
      return diagnostics.append(.byteOrderMark(at: range))
    }
    if isZeroWidth(range) {
      report(
        "invisible character between the tokens", at: range,
        fixes: [FixIt("remove it", [.delete(range)])])
    } else if dialect != .json5 {
      report(
        "white space that JSON does not have, expected a plain space", at: range,
        fixes: [FixIt("replace it with a space", [.replace(range, with: " ")])])
    }
  }

  private func isZeroWidth(_ range: ByteRange) -> Bool {
    ["\u{200B}", "\u{2060}", "\u{FEFF}"].contains { (space: StaticString) in
      hasPrefix(space, at: range.lowerBound)
    }
  }
}
