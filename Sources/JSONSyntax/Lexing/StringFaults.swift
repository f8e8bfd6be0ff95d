/// What is wrong inside one string, collected so that a string gets one finding of a kind.
struct StringFaults {
  private var controlCharacters: [Int] = []
  private var invalidEscapes: [ByteRange] = []
  private var loneSurrogate: ByteRange?
  private var invalidByte: Int?

  var flags: Token.Flags {
    controlCharacters.isEmpty && invalidEscapes.isEmpty ? [] : .reported
  }

  mutating func note(controlCharacter offset: Int) { controlCharacters.append(offset) }
  mutating func note(invalidEscape range: ByteRange) { invalidEscapes.append(range) }
  mutating func note(loneSurrogate range: ByteRange) { loneSurrogate = loneSurrogate ?? range }
  mutating func note(invalidByte offset: Int) { invalidByte = invalidByte ?? offset }

  /// The findings, and whether each leaves the meaning of the string a guess.
  func diagnostics(
    _ source: UnsafeBufferPointer<UInt8>
  ) -> [(diagnostic: Diagnostic, isDamaging: Bool)] {
    var found: [(diagnostic: Diagnostic, isDamaging: Bool)] = []
    if let offset = controlCharacters.first {
      found.append((controlCharacter(at: offset, source), true))
    }
    if let range = invalidEscapes.first { found.append((invalidEscape(at: range, source), true)) }
    if let range = loneSurrogate { found.append((Self.loneSurrogate(at: range), false)) }
    if let offset = invalidByte { found.append((.invalidUTF8(source[offset], at: offset), true)) }
    return found
  }

  private func controlCharacter(
    at offset: Int, _ source: UnsafeBufferPointer<UInt8>
  ) -> Diagnostic {
    let isBreak = source[offset].isLineBreak
    let name =
      isBreak ? "line break" : source[offset] == .tab ? "tab" : "control character"
    let escapes = controlCharacters.map { offset in
      SourceEdit(offset..<offset + 1, JSONWriter.escaped(control: source[offset]))
    }
    return Diagnostic(
      .invalidJSON, "\(name) inside a string, expected it to be escaped",
      at: offset..<offset + 1,
      fixes: [FixIt("write it as an escape sequence", isSafe: false, escapes)])
  }

  private func invalidEscape(
    at range: ByteRange, _ source: UnsafeBufferPointer<UInt8>
  ) -> Diagnostic {
    let text = String(decoding: UnsafeBufferPointer(rebasing: source[range]), as: UTF8.self)
    let doubled = invalidEscapes.map { SourceEdit.insert("\\", at: $0.lowerBound) }
    return Diagnostic(
      .invalidJSON, "invalid escape sequence \"\(text)\", expected \"\\\\\" for a backslash",
      at: range, fixes: [FixIt("double the backslash", isSafe: false, doubled)])
  }

  private static func loneSurrogate(at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .invalidEncoding, "half of a surrogate pair, expected both halves or the character itself",
      at: range)
  }
}
