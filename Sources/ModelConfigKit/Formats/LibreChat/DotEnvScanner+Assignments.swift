import JSONSyntax

extension DotEnvScanner {
  /// Where the parts of an assignment stand.
  struct AssignmentParts {
    let name: ByteRange
    let separatorEnd: Int
    let value: Value
    let isExported: Bool
  }

  /// Where a value stands, its quotes included.
  struct Value {
    let range: ByteRange
    let quote: DotEnv.Quote
  }

  /// The assignment that begins with the byte at an offset.
  func assignment(at start: Int) -> AssignmentParts? {
    if let nameStart = endOfExport(at: start),
      let exported = assignment(ofNameAt: nameStart, isExported: true)
    {
      return exported
    }
    // `export` may be the name itself.
    return assignment(ofNameAt: start, isExported: false)
  }

  private func assignment(ofNameAt start: Int, isExported: Bool) -> AssignmentParts? {
    let nameEnd = endOfName(from: start)
    guard nameEnd > start, let separatorEnd = endOfSeparator(at: nameEnd) else { return nil }
    return AssignmentParts(
      name: start..<nameEnd, separatorEnd: separatorEnd, value: value(at: separatorEnd),
      isExported: isExported)
  }

  private func endOfExport(at start: Int) -> Int? {
    guard bytes[start...].starts(with: "export".utf8) else { return nil }
    let end = start + "export".utf8.count
    let nameStart = endOfBlanks(from: end)
    return nameStart > end ? nameStart : nil
  }

  private func endOfName(from start: Int) -> Int {
    var end = start
    while let byte = byte(at: end), Self.isOfName(byte) { end += 1 }
    return end
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
  }

  /// Behind `=`, or behind `:` and the one blank that it needs; line breaks are blanks too.
  private func endOfSeparator(at nameEnd: Int) -> Int? {
    let next = endOfBlanks(from: nameEnd)
    if byte(at: next) == UInt8(ascii: "=") { return next + 1 }
    guard byte(at: nameEnd) == UInt8(ascii: ":") else { return nil }
    let length = lengthOfBlank(at: nameEnd + 1)
    return length > 0 ? nameEnd + 1 + length : nil
  }

  private func value(at separatorEnd: Int) -> Value {
    let start = endOfBlanks(from: separatorEnd)
    let quote = DotEnv.Quote(mark: byte(at: start))
    if let mark = quote.mark, let closing = offset(closing: mark, at: start) {
      return Value(range: start..<closing + 1, quote: quote)
    }
    return unquotedValue(from: separatorEnd)
  }

  /// The quote that closes another: the first without a backslash before it, or else the last with
  /// one; behind it is a comment or the end of the line.
  ///
  /// The search never passes the next quote of its kind that opens a value, so that a file of
  /// quotes that are never closed is searched once for each of the three kinds.
  private func offset(closing mark: UInt8, at opening: Int) -> Int? {
    var found: Int?
    var offset = opening + 1
    while offset < bytes.count {
      if bytes[offset] == mark {
        if endsValue(at: offset + 1) { found = offset }
        if offset == opening + 1 || bytes[offset - 1] != .backslash { return found }
      }
      offset += 1
    }
    return found
  }

  private func endsValue(at offset: Int) -> Bool {
    let end = endOfSpaces(from: offset)
    return endsLine(at: end) || bytes[end] == .numberSign
  }

  /// The rest of a line up to a comment, trimmed.
  ///
  /// Equal quotes at both ends are taken off even when more of them stand between.
  private func unquotedValue(from separatorEnd: Int) -> Value {
    var range = separatorEnd..<separatorEnd
    var position = separatorEnd
    while let byte = byte(at: position), byte != .numberSign, byte != .lineFeed,
      byte != .carriageReturn
    {
      let length = lengthOfBlank(at: position)
      position += max(length, 1)
      guard length == 0 else { continue }
      let isFirst = range.isEmpty
      range = (isFirst ? position - 1 : range.lowerBound)..<position
    }
    let isEnclosed = range.count > 1 && bytes[range].first == bytes[range].last
    return Value(range: range, quote: isEnclosed ? DotEnv.Quote(mark: bytes[range].first) : .none)
  }
}
