extension Lexer {
  /// Scans a string whose opening mark has been passed.
  @inline(__always)
  mutating func scanString(
    from start: Int, closing mark: UInt8, _ flags: Token.Flags
  ) -> Token {
    position = offsetOfSpecialByte(from: position, mark)
    if byte(at: position) == mark {
      position &+= 1
      return token(.string, from: start, flags)
    }
    return scanUncommonString(from: start, closing: mark, flags)
  }

  /// The first byte from an offset that is the mark, a backslash, a control character or not
  /// ASCII; the end of the source when there is none.
  @inline(__always)
  private func offsetOfSpecialByte(from offset: Int, _ mark: UInt8) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits: UInt64 = 0x8080_8080_8080_8080
    let marks = ones &* UInt64(mark)
    let backslashes = ones &* UInt64(UInt8.backslash)
    var offset = offset
    while offset &+ 8 <= source.count, let base = source.baseAddress {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
      let isMark = word ^ marks
      let isBackslash = word ^ backslashes
      // The lowest set bit is exact: a borrow can only disturb the bytes above a true match.
      let special =
        (((isMark &- ones) & ~isMark) | ((isBackslash &- ones) & ~isBackslash)
          | (word &- ones &* 0x20) | word) & highBits
      if special != 0 { return offset &+ special.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < source.count {
      let byte = source[offset]
      if byte == mark || byte == .backslash || byte < 0x20 || byte >= 0x80 { break }
      offset &+= 1
    }
    return offset
  }

  /// Goes on where a string holds an escape, a character beyond ASCII or a mistake.
  @inline(never)
  private mutating func scanUncommonString(
    from start: Int, closing mark: UInt8, _ flags: Token.Flags
  ) -> Token {
    var flags = flags
    var faults = StringFaults()
    while true {
      position = offsetOfSpecialByte(from: position, mark)
      guard position < source.count else {
        return unterminated(from: start, mark, flags, &faults)
      }
      let byte = source[position]
      if byte == mark {
        position += 1
        report(faults, in: start..<position)
        return token(.string, from: start, flags.union(faults.flags))
      } else if byte == .backslash {
        flags.insert(.escaped)
        scanEscape(&faults)
      } else if byte >= 0x80 {
        if mark == .quotationMark, closesStraightString(from: start, at: position) {
          return closeStraightString(from: start, flags, faults)
        }
        scanScalar(&faults)
      } else if byte.isLineBreak, !stringGoesOn(pastLineBreakAt: position, mark) {
        return unterminated(from: start, mark, flags, &faults)
      } else {
        // JSON5 forbids no control characters but line breaks.
        if dialect != .json5 || byte.isLineBreak { faults.note(controlCharacter: position) }
        position += 1
      }
    }
  }

  private mutating func unterminated(
    from start: Int, _ mark: UInt8, _ flags: Token.Flags, _ faults: inout StringFaults
  ) -> Token {
    while position > start + 1, source[position - 1].isJSONSpace { position -= 1 }
    report(faults, in: start..<position)
    report(
      "string is never closed, expected \(quoted(mark)) before the end of the line",
      at: start..<position)
    return token(.string, from: start, flags.union([.unterminated, .reported]))
  }

  private func quoted(_ mark: UInt8) -> String { mark == .apostrophe ? "\"'\"" : "'\"'" }

  /// Whether a raw line break stands in the middle of a string, as when a long key was pasted with
  /// a break in it, and not behind a string whose closing mark is missing.
  ///
  /// In the middle of a string it stands when the next line goes on to a closing mark and holds
  /// only whole strings behind it.
  private func stringGoesOn(pastLineBreakAt offset: Int, _ mark: UInt8) -> Bool {
    var offset = offset + (hasPrefix("\r\n", at: offset) ? 2 : 1)
    while offset < source.count, source[offset] != mark {
      if source[offset].isLineBreak || source[offset] == .backslash { return false }
      offset += 1
    }
    guard offset < source.count, endsValue(at: offset + 1) else { return false }
    var marks = 0
    while offset < source.count, !source[offset].isLineBreak {
      if source[offset] == mark { marks += 1 }
      offset += 1
    }
    return !marks.isMultiple(of: 2)
  }

  /// Whether what stands there can follow a value.
  private func endsValue(at offset: Int) -> Bool {
    var offset = offset
    while byte(at: offset) == .space || byte(at: offset) == .tab { offset += 1 }
    guard offset < source.count else { return true }
    let next = source[offset]
    return next == .comma || next == .rightBrace || next == .rightBracket || next.isLineBreak
  }

  /// Passes one escape sequence (RFC 8259, section 7; JSON5, section 5).
  private mutating func scanEscape(_ faults: inout StringFaults) {
    let start = position
    let letter = byte(at: start + 1)
    position += min(2, source.count - start)
    switch letter {
    case .quotationMark, .backslash, .slash, UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      break
    case UInt8(ascii: "u"): scanUnicodeEscape(from: start, &faults)
    case _ where dialect == .json5: scanJSON5Escape(letter, from: start, &faults)
    default:
      if letter >= 0x80 || letter.isLineBreak { position = start + 1 }
      faults.note(invalidEscape: start..<max(position, start + 1))
    }
  }

  private mutating func scanJSON5Escape(
    _ letter: UInt8, from start: Int, _ faults: inout StringFaults
  ) {
    switch letter {
    case UInt8(ascii: "x"):
      guard Escape.hexadecimal(source, at: position, digits: 2) != nil else {
        return faults.note(invalidEscape: start..<position)
      }
      position += 2
    case .carriageReturn where byte(at: position) == .lineFeed: position += 1
    case .zero where !byte(at: position).isDigit: break
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      faults.note(invalidEscape: start..<position)
    case 0x80...: position = start + 1
    default: break
    }
  }

  private mutating func scanUnicodeEscape(from start: Int, _ faults: inout StringFaults) {
    guard let unit = Escape.hexadecimal(source, at: position, digits: 4) else {
      return faults.note(invalidEscape: start..<position)
    }
    position += 4
    guard 0xD800...0xDFFF ~= unit else { return }
    if unit < 0xDC00, Escape.lowSurrogate(source, at: position) != nil {
      position += 6
    } else {
      faults.note(loneSurrogate: start..<position)
    }
  }

  private mutating func scanScalar(_ faults: inout StringFaults) {
    let length = UTF8Scalar.length(source, at: position)
    if length == 0 { faults.note(invalidByte: position) }
    position += max(length, 1)
  }

  mutating func report(_ faults: StringFaults, in range: ByteRange) {
    for fault in faults.diagnostics(source) {
      diagnostics.append(fault.diagnostic)
      foundDamage = foundDamage || fault.isDamaging
    }
  }
}
