import JSONSyntax

/// Cuts the bytes of a `.env` file into lines and notes what `dotenv` skips or takes otherwise than
/// it looks.
struct DotEnvScanner {
  let bytes: [UInt8]
  private(set) var lines: [DotEnv.Line] = []
  private(set) var assignments: [DotEnv.Assignment] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func scan() {
    let mark = 0..<"\u{FEFF}".utf8.count
    if bytes.starts(with: "\u{FEFF}".utf8) { diagnostics.append(.byteOrderMark(at: mark)) }
    var position = 0
    while position < bytes.count { position = scanLine(from: position) }
    reportInvalidUTF8()
    // One line may have two findings, of which the later place is found first.
    diagnostics.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The byte at an offset, `nil` at the end.
  func byte(at offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Takes one piece and returns its end.
  private mutating func scanLine(from start: Int) -> Int {
    let first = endOfSpaces(from: start)
    if endsLine(at: first) { return add(.blank, start, endOfText: first) }
    let isComment = bytes[first] == .numberSign
    if isComment { return add(.comment, start, endOfText: endOfLine(from: first)) }
    if let parts = assignment(at: first) { return add(parts, from: start) }
    let end = endOfLine(from: first)
    reportUnparsable(first..<end)
    return add(.unparsable, start, endOfText: end)
  }

  private mutating func add(_ kind: DotEnv.Line.Kind, _ start: Int, endOfText: Int) -> Int {
    let end = endOfText + lengthOfBreak(at: endOfText)
    lines.append(DotEnv.Line(kind: kind, range: start..<end))
    return end
  }

  private mutating func add(_ parts: AssignmentParts, from start: Int) -> Int {
    let valueEnd = endOfSpaces(from: parts.value.range.upperBound)
    let isFollowedByComment = byte(at: valueEnd) == .numberSign
    let textEnd = isFollowedByComment ? endOfLine(from: valueEnd) : valueEnd
    let end = add(.assignment, start, endOfText: textEnd)
    let assignment = DotEnv.Assignment(
      bytes: bytes, range: start..<end, nameRange: parts.name, valueRange: parts.value.range,
      quote: parts.value.quote, isExported: parts.isExported, separatorEnd: parts.separatorEnd)
    reportQuote(of: assignment)
    assignments.append(assignment)
    return end
  }

  private mutating func reportUnparsable(_ text: ByteRange) {
    var end = text.lowerBound
    var position = end
    while position < text.upperBound {
      let length = lengthOfSpace(at: position)
      position += max(length, 1)
      if length == 0 { end = position }
    }
    diagnostics.append(
      Diagnostic(
        .invalidEnvLine, "line is no assignment and is skipped, expected \"NAME=value\"",
        at: text.lowerBound..<end))
  }

  /// Reports a quote at the beginning of a value that does not enclose it.
  private mutating func reportQuote(of assignment: DotEnv.Assignment) {
    let value = assignment.valueRange
    guard assignment.quote == .none, let mark = DotEnv.Quote(mark: bytes[value].first).mark else {
      return
    }
    let message =
      bytes[value].dropFirst().contains(mark)
      ? "quotes do not enclose the whole value and are part of it, expected nothing behind them"
      : "quote is never closed and is part of the value, expected another at its end"
    diagnostics.append(
      Diagnostic(.invalidEnvLine, message, at: value.lowerBound..<value.lowerBound + 1))
  }

  /// Reports the first byte of each piece that is not UTF-8.
  private mutating func reportInvalidUTF8() {
    diagnostics += bytes.withUnsafeBufferPointer { source in
      lines.compactMap { Diagnostic.invalidUTF8(in: $0.range, of: source) }
    }
  }
}
