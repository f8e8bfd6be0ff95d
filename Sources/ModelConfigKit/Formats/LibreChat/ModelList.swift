import JSONSyntax

/// The value of `OPENROUTER_MODELS`, cut at its commas.
struct ModelList: Sendable {
  /// What stands between two commas.
  struct Piece: Sendable {
    /// All of it, blanks included.
    let range: ByteRange
    /// What is not blank at its ends, `nil` when there is nothing.
    let model: SpelledText?
    /// Its bytes without the spaces around them.
    ///
    /// Two models are the same only when these are: one that looks equal may hold a character that
    /// is not seen.
    let spelling: [UInt8]
  }

  /// The pieces in their order, one more than there are commas.
  let pieces: [Piece]

  private let mayLoseCharacters: Bool

  private let firstModel: Int

  /// The models in their order.
  var models: [SpelledText] { pieces.compactMap(\.model) }

  /// How many different models it names.
  var distinctCount: Int { Set(pieces.filter { $0.model != nil }.map(\.spelling)).count }

  /// Cuts a value; `nil` when it holds bytes that are no text.
  init?(_ assignment: DotEnv.Assignment) {
    let scalars = assignment.spelledScalars
    guard !scalars.isEmpty || assignment.contentRange.isEmpty else { return nil }
    mayLoseCharacters = assignment.mayLoseCharacters
    var start = assignment.contentRange.lowerBound
    pieces = scalars.split(omittingEmptySubsequences: false) { $0.scalar == "," }.map { part in
      let end = part.last?.range.upperBound ?? start
      defer { start = end + ",".utf8.count }
      let bytes = assignment.bytes[start..<end].drop { $0 == UInt8(ascii: " ") }
      let spelling = Array(bytes.reversed().drop { $0 == UInt8(ascii: " ") }.reversed())
      return Piece(range: start..<end, model: Self.model(part), spelling: spelling)
    }
    firstModel = pieces.firstIndex { $0.model != nil } ?? pieces.count
  }

  private static func model(
    _ part: ArraySlice<(scalar: Unicode.Scalar, range: ByteRange)>
  ) -> SpelledText? {
    guard let first = part.firstIndex(where: { !$0.scalar.isInvisible }),
      let last = part.lastIndex(where: { !$0.scalar.isInvisible })
    else { return nil }
    let seen = Array(part[first...last])
    let text = String(String.UnicodeScalarView(seen.map(\.scalar)))
    return SpelledText(
      text, at: part[first].range.lowerBound..<part[last].range.upperBound, seen)
  }

  /// The fix that takes pieces of the list out of it, where it can be had.
  func fixes(_ message: String, deleting ranges: [ByteRange]) -> [FixIt] {
    mayLoseCharacters ? [FixIt(message, ranges.map { SourceEdit.delete($0) })] : []
  }

  /// A piece and the comma that parts it from its neighbour: the one before it, ahead of the first
  /// model the one behind it.
  func rangeWithComma(at index: Int) -> ByteRange {
    let range = pieces[index].range
    if index < firstModel, index + 1 < pieces.count {
      return range.lowerBound..<pieces[index + 1].range.lowerBound
    }
    return (index > 0 ? pieces[index - 1].range.upperBound : range.lowerBound)..<range.upperBound
  }
}
