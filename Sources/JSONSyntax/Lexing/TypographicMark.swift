/// A quotation mark of a web page or a word processor, and those that close what it opens.
struct TypographicMark {
  let text: StaticString
  private let closing: [StaticString]

  /// The length in bytes, which is that of its closing marks, too.
  var length: Int { text.utf8CodeUnitCount }

  /// Whether it stands for a single quotation mark, whose closing one is an apostrophe as well.
  var isSingle: Bool { closing.contains { $0.description == "\u{2019}" } }

  private static let all: [TypographicMark] = [
    TypographicMark(text: "\u{201C}", closing: ["\u{201D}", "\u{201C}"]),
    TypographicMark(text: "\u{201D}", closing: ["\u{201D}"]),
    TypographicMark(text: "\u{201E}", closing: ["\u{201C}", "\u{201D}"]),
    TypographicMark(text: "\u{201F}", closing: ["\u{201D}"]),
    TypographicMark(text: "\u{2018}", closing: ["\u{2019}", "\u{2018}"]),
    TypographicMark(text: "\u{2019}", closing: ["\u{2019}"]),
    TypographicMark(text: "\u{201A}", closing: ["\u{2018}", "\u{2019}"]),
    TypographicMark(text: "\u{AB}", closing: ["\u{BB}"]),
    TypographicMark(text: "\u{BB}", closing: ["\u{AB}"]),
    TypographicMark(text: "\u{2039}", closing: ["\u{203A}"]),
    TypographicMark(text: "\u{203A}", closing: ["\u{2039}"]),
  ]

  /// The mark that stands there and can open a string.
  static func opening(in lexer: Lexer, at offset: Int) -> TypographicMark? {
    guard lexer.byte(at: offset) >= 0xC2 else { return nil }
    return all.first { lexer.hasPrefix($0.text, at: offset) }
  }

  /// Whether a mark that stands there may close what this one has opened.
  func isClosed(in lexer: Lexer, at offset: Int) -> Bool {
    guard closing.contains(where: { lexer.hasPrefix($0, at: offset) }) else { return false }
    // Between letters it is an apostrophe.
    return !isSingle || !lexer.isLetter(before: offset)
      || !lexer.isLetter(at: offset + length)
  }
}

extension Lexer {
  /// Scans a string whose opening mark is typographic, as web pages and word processors make them;
  /// its closing one may be straight.
  mutating func scanTypographic(
    from start: Int, _ mark: TypographicMark, _ flags: Token.Flags
  ) -> Token {
    guard let (end, isStraight, isPlain) = endOfTypographic(from: start + mark.length, mark)
    else {
      position = endOfWord(from: start)
      let isUTF8 = reportInvalidUTF8(in: start..<position)
      return token(.word, from: start, isUTF8 ? flags : flags.union(.reported))
    }
    position = end + (isStraight ? 1 : mark.length)
    if reportInvalidUTF8(in: start..<position) {
      let content = start + mark.length..<end
      report(
        "typographic quotation mark \"\(mark.text)\", expected '\"'", at: start..<position,
        fixes: [
          FixIt(
            "use straight quotation marks", isSafe: isPlain,
            straightening(start..<content.lowerBound, content, end..<position))
        ])
    }
    var flags = flags.union([.typographic, .reported])
    if mark.length == 2 { flags.insert(.twoByteMarks) }
    if isStraight { flags.insert(.mixedMarks) }
    return token(.string, from: start, flags)
  }

  /// Whether the typographic mark that stands there closes a string that a straight one has opened.
  ///
  /// Then a name or value can end behind it, the string has opened no typographic mark of its own,
  /// and the straight marks on the rest of the line belong together in pairs.
  func closesStraightString(from start: Int, at offset: Int) -> Bool {
    guard hasPrefix("\u{201D}", at: offset), endsItem(at: offset + 3), offset - start < 1_000,
      !source[start..<offset].contains(0xE2)
    else { return false }
    var marks = 0
    var next = offset + 3
    let end = min(next + 1_000, source.count)
    while next < end, !source[next].isLineBreak {
      if source[next] == .quotationMark { marks += 1 }
      next += source[next] == .backslash ? 2 : 1
    }
    return marks.isMultiple(of: 2)
  }

  /// Ends a string that a straight mark has opened and a typographic one closes.
  mutating func closeStraightString(
    from start: Int, _ flags: Token.Flags, _ faults: StringFaults
  ) -> Token {
    let mark = position..<position + 3
    position = mark.upperBound
    report(faults, in: start..<position)
    report(
      "typographic quotation mark \"\u{201D}\", expected '\"'", at: start..<position,
      fixes: [FixIt("use straight quotation marks", [.replace(mark, with: "\"")])])
    return token(
      .string, from: start, flags.union(faults.flags).union([.mixedMarks, .reported]))
  }

  /// The edits that make the two marks straight.
  ///
  /// They put a backslash before what would end the string, and make an escape sequence of what may
  /// not be in one. The text itself is not touched.
  private func straightening(
    _ opening: ByteRange, _ content: ByteRange, _ closing: ByteRange
  ) -> [SourceEdit] {
    var edits = [SourceEdit.replace(opening, with: "\"")]
    var offset = content.lowerBound
    while offset < content.upperBound {
      let byte = source[offset]
      if byte == .backslash {
        offset += 1
      } else if byte == .quotationMark {
        edits.append(.insert("\\", at: offset))
      } else if byte < 0x20 {
        edits.append(SourceEdit(offset..<offset + 1, JSONWriter.escaped(control: byte)))
      }
      offset += 1
    }
    return edits + [.replace(closing, with: "\"")]
  }

  /// Where the closing mark stands, whether it is a straight one, and whether that is plain; `nil`
  /// when there is none.
  ///
  /// A text may quote another: the first mark counts that closes nothing else and behind which a value
  /// can end; where none is such, the first that closes nothing else. What it closes is short: without a limit a million marks
  /// would cost a million looks at the rest of the line.
  private func endOfTypographic(
    from start: Int, _ mark: TypographicMark
  ) -> (end: Int, isStraight: Bool, isPlain: Bool)? {
    var first: Int?
    var inner = 0
    var straightMarks = 0
    var offset = start
    let end = min(start + 1_000, source.count)
    while offset < end, !source[offset].isLineBreak {
      if source[offset] == .backslash {
        offset += 2
        continue
      }
      if source[offset] == .quotationMark {
        straightMarks += 1
        // An even one closes another inside the text.
        if straightMarks % 2 == 1, endsItem(at: offset + 1) {
          return (offset, true, true)
        }
      } else if source[offset] >= 0xC2 {
        let isEnd = endsItem(at: offset + mark.length)
        if hasPrefix(mark.text, at: offset), !isEnd, !mark.isSingle {
          inner += 1
        } else if mark.isClosed(in: self, at: offset) {
          if isEnd, inner == 0 { return (offset, false, true) }
          if inner == 0 { first = first ?? offset }
          inner = max(inner - 1, 0)
        }
      }
      offset += 1
    }
    return first.map { ($0, false, false) }
  }

  /// Whether what stands there can follow a value or a name, in a file where a sign between two of
  /// them may be missing.
  func endsItem(at offset: Int) -> Bool {
    var next = offset
    while byte(at: next) == .space || byte(at: next) == .tab { next += 1 }
    guard next < source.count, !source[next].isLineBreak else { return true }
    switch source[next] {
    case .comma, .colon, .rightBrace, .rightBracket: return true
    case .quotationMark:
      return next > offset && next + 1 < source.count && source[next + 1] > .space
    default:
      return startsComment(at: next)
        || next > offset && TypographicMark.opening(in: self, at: next) != nil
    }
  }

  /// Whether a letter or digit ends there; one beyond ASCII is taken on trust.
  fileprivate func isLetter(before offset: Int) -> Bool { offset > 0 && isLetter(at: offset - 1) }

  fileprivate func isLetter(at offset: Int) -> Bool {
    let byte = byte(at: offset)
    return byte.isLetter || byte.isDigit || byte >= 0x80
  }
}
