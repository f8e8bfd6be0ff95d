extension Lexer {
  /// The end of a number of RFC 8259, section 6, `nil` when the text is not one to its end.
  @inline(__always)
  func endOfStrictNumber(from start: Int) -> Int? {
    var offset = start
    if byte(at: offset) == .minus { offset &+= 1 }
    if byte(at: offset) == .zero {
      offset &+= 1
    } else {
      guard skipDigits(&offset) else { return nil }
    }
    if byte(at: offset) == .point {
      offset &+= 1
      guard skipDigits(&offset) else { return nil }
    }
    if byte(at: offset) | 0x20 == UInt8(ascii: "e") {
      offset &+= 1
      if byte(at: offset) == .plus || byte(at: offset) == .minus { offset &+= 1 }
      guard skipDigits(&offset) else { return nil }
    }
    return continuesWord(at: offset) ? nil : offset
  }

  /// The end of a number of JSON5, section 6, that RFC 8259 does not have.
  func endOfJSON5Number(from start: Int) -> Int? {
    var offset = start
    if byte(at: offset) == .minus || byte(at: offset) == .plus { offset += 1 }
    for name: StaticString in ["Infinity", "NaN"] where hasPrefix(name, at: offset) {
      let end = offset + name.utf8CodeUnitCount
      return continuesWord(at: end) ? nil : end
    }
    if byte(at: offset) == .zero, byte(at: offset + 1) | 0x20 == UInt8(ascii: "x") {
      offset += 2
      let digits = offset
      while byte(at: offset).hexadecimalValue != nil { offset += 1 }
      return offset == digits || continuesWord(at: offset) ? nil : offset
    }
    return endOfLooseDecimal(from: offset)
  }

  /// Digits that may lack their part before or behind the point.
  private func endOfLooseDecimal(from start: Int) -> Int? {
    var offset = start
    let hasWhole = skipDigits(&offset)
    guard !hasWhole || byte(at: start) != .zero || offset == start + 1 else { return nil }
    var hasFraction = false
    if byte(at: offset) == .point {
      offset += 1
      hasFraction = skipDigits(&offset)
    }
    guard hasWhole || hasFraction else { return nil }
    if byte(at: offset) | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if byte(at: offset) == .plus || byte(at: offset) == .minus { offset += 1 }
      guard skipDigits(&offset) else { return nil }
    }
    return continuesWord(at: offset) ? nil : offset
  }

  @inline(__always)
  private func skipDigits(_ offset: inout Int) -> Bool {
    let start = offset
    while offset < source.count, source[offset].isDigit { offset &+= 1 }
    return offset > start
  }
}
