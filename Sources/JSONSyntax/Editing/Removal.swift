/// Items on their way out of a container.
struct Removal {
  /// An item, a comma or a comment.
  private struct Piece {
    enum Kind { case item, comma, comment }

    let kind: Kind
    let range: ByteRange
    let stays: Bool
  }

  private let container: Container
  private let removed: Set<Int>
  /// The item whose comma would be left behind the last one, where there was none.
  private let danglingComma: Int?
  private var pieces: [Piece] = []

  init(_ container: Container, _ removed: Set<Int>) {
    self.container = container
    self.removed = removed
    danglingComma =
      container.items.last?.comma == nil
      ? container.items.indices.last { !removed.contains($0) } : nil
    for index in container.items.indices { cut(index) }
    appendComments(before: container.items.count)
  }

  var edits: [SourceEdit] {
    if let edit = inverseOfInsertionIntoEmptyLines { return [edit] }
    var edits: [SourceEdit] = []
    var start = 0
    var keepsItem = false
    while start < pieces.count {
      let end = pieces[start...].firstIndex(where: \.stays) ?? pieces.count
      if start < end { edits.append(.delete(deletion(start..<end, keepsItemBefore: keepsItem))) }
      guard end < pieces.count else { break }
      keepsItem = keepsItem || pieces[end].kind == .item
      start = end + 1
    }
    return edits
  }

  // MARK: What goes

  private mutating func cut(_ index: Int) {
    let item = container.items[index]
    let stays = !removed.contains(index)
    appendComments(before: index)
    pieces.append(Piece(kind: .item, range: item.range, stays: stays))
    guard let comma = item.comma, let gap = container.gap(beforeCommaOf: index) else { return }
    for comment in gap.comments {
      pieces.append(Piece(kind: .comment, range: comment, stays: stays))
    }
    pieces.append(Piece(kind: .comma, range: comma, stays: stays && index != danglingComma))
  }

  private mutating func appendComments(before index: Int) {
    let gap = container.gap(before: index)
    guard !gap.isBlank else { return }
    let endOfTrailing = gap.endOfTrailingComments
    let startOfLeading = gap.startOfLeadingComments
    for comment in gap.comments {
      let goes =
        comment.upperBound <= endOfTrailing
        ? removed.contains(index - 1)
        : comment.lowerBound >= startOfLeading && removed.contains(index)
      pieces.append(Piece(kind: .comment, range: comment, stays: !goes))
    }
  }

  // MARK: The white space that goes along

  /// A run of pieces with the white space on one of its sides.
  private func deletion(_ run: Range<Int>, keepsItemBefore: Bool) -> ByteRange {
    let previous = run.lowerBound > 0 ? pieces[run.lowerBound - 1] : nil
    let next = run.upperBound < pieces.count ? pieces[run.upperBound] : nil
    let start = pieces[run.lowerBound].range.lowerBound
    let end = pieces[run.upperBound - 1].range.upperBound
    let before = container.trivia(
      (previous?.range.upperBound ?? container.interior.lowerBound)..<start)
    let after = container.trivia(end..<(next?.range.lowerBound ?? container.interior.upperBound))

    if previous == nil, next == nil, after.hasLineBreak, let line = before.lineBreaks.last {
      return line.lowerBound..<after.range.upperBound
    }
    if previous.map(isLineComment) ?? false {
      // Its line break has to stay, or another one has to follow at once.
      guard let line = after.lineBreaks.first else { return start..<after.range.upperBound }
      if !staysBefore(before, after, next, keepsItemBefore) {
        return before.range.lowerBound..<line.lowerBound
      }
    }
    return staysBefore(before, after, next, keepsItemBefore)
      ? start..<after.range.upperBound : before.range.lowerBound..<end
  }

  /// Whether the white space before a run stays and that behind it goes.
  private func staysBefore(
    _ before: Trivia, _ after: Trivia, _ next: Piece?, _ keepsItemBefore: Bool
  ) -> Bool {
    guard let next else { return false }
    if keepsItemBefore { return before.hasLineBreak && !after.hasLineBreak }
    return before.hasLineBreak || !after.hasLineBreak || next.kind != .comment
  }

  private func isLineComment(_ piece: Piece) -> Bool {
    piece.kind == .comment
      && !container.node.tree.bytes[piece.range].starts(with: [.slash, .asterisk])
  }

  /// Takes out what `Insertion` put between the lines of an empty container and marked, and what
  /// has been added behind it since.
  private var inverseOfInsertionIntoEmptyLines: SourceEdit? {
    guard let last = container.items.last, last.comma == nil else { return nil }
    let items = container.items[0].range.lowerBound..<last.range.upperBound
    guard pieces.allSatisfy({ !$0.stays || !items.overlaps($0.range) }) else { return nil }
    let after = container.gap(before: container.items.count)
    let end = after.range.lowerBound + Insertion.mark.utf8.count
    guard after.range.contains(end), container.text(after.range.lowerBound..<end) == Insertion.mark,
      after.lineBreaks.first?.lowerBound == end,
      let lineBreak = container.gap(before: 0).lineBreaksOfTail.last
    else { return nil }
    return .delete(lineBreak.lowerBound..<end)
  }
}
