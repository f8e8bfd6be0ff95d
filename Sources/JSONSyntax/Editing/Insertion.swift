/// One item on its way into a container.
///
/// **Invariant.** `Removal` of the item takes out exactly what was put in. Both rest on one rule:
/// an item comes and goes with the white space before it, the first one with that behind it.
struct Insertion {
  /// Stands behind an item that came between the lines of an empty container.
  ///
  /// By it these lines can be told from those that came with an item. It is a space at the end of
  /// an added line: nobody sees it, and no line of the file is changed.
  static let mark = " "

  private let container: Container
  private let layout: Layout
  /// The item's text when its first line has an indentation.
  private let text: (String) -> String

  init(_ container: Container, _ layout: Layout, text: @escaping (String) -> String) {
    self.container = container
    self.layout = layout
    self.text = text
  }

  /// The edits for a place among the items; what is beyond them counts as the end.
  func edits(at index: Int) -> [SourceEdit] {
    if container.items.isEmpty { return [intoEmpty] }
    if index <= 0 { return [beforeFirst] }
    if index < container.items.count { return [between(index - 1, index)] }
    return container.items.last?.comma == nil ? afterLast : [afterLastComma]
  }

  // MARK: Among others

  private var beforeFirst: SourceEdit {
    let position = container.gap(before: 0).startOfLeadingComments
    var separator = separator(before: 1)
    if position < container.items[0].range.lowerBound, !separator.hasLineBreak {
      separator = lineBreak(at: position)
    }
    return .insert(
      text(indent(after: separator)) + gapBeforeComma(of: 0) + "," + separator, at: position)
  }

  private func between(_ left: Int, _ right: Int) -> SourceEdit {
    let gap = container.gap(before: right)
    let position = gap.endOfTrailingComments
    let separator = container.text(position..<gap.startOfPiece(from: position))
    if position == gap.range.lowerBound, let comma = container.gap(beforeCommaOf: left),
      !comma.lineBreaksOfTail.isEmpty
    {
      return .insert(
        container.text(comma.tail) + "," + item(after: separator), at: comma.tail.lowerBound)
    }
    return .insert(item(after: separator) + gapBeforeComma(of: left) + ",", at: position)
  }

  private var afterLast: [SourceEdit] {
    let last = container.items.count - 1
    let gap = container.gap(before: last + 1)
    let position = gap.endOfSameLineComments
    if let lineBeforeComma = lineBeforeComma(of: last - 1) {
      return [
        .insert(lineBeforeComma + "," + item(after: separator(before: last)), at: position)
      ]
    }
    let isOneLine = container.gap(beforeCommaOf: last - 1)?.hasLineBreak == false
    let spaceBeforeComma = isOneLine ? gapBeforeComma(of: last - 1) : ""
    return [
      .insert(spaceBeforeComma + ",", at: container.items[last].range.upperBound),
      .insert(itemAfterLast(gap, at: position), at: position),
    ]
  }

  private var afterLastComma: SourceEdit {
    let gap = container.gap(before: container.items.count)
    let position = gap.endOfSameLineComments
    return .insert(itemAfterLast(gap, at: position) + ",", at: position)
  }

  private func itemAfterLast(_ gap: Trivia, at position: Int) -> String {
    let last = container.items.count - 1
    var separator = separator(before: last)
    if gap.lineCommentEnds(at: position) {
      separator =
        separator.fromLineBreak ?? lineBreak(at: container.items[last].range.lowerBound)
    }
    return item(after: separator)
  }

  private func item(after separator: String) -> String {
    separator + text(indent(after: separator))
  }

  // MARK: White space

  /// What stands between a comma and the item at an index with its comments, as the new item is
  /// to have it.
  private func separator(before index: Int) -> String {
    let gap = container.gap(before: min(index, container.items.count - 1))
    let end = gap.startOfLeadingComments
    let space = gap.endOfPiece(upTo: end)..<end
    if gap.hasLineBreak(in: space) {
      let isBetweenItems = index > 0 && index < container.items.count
      return isBetweenItems ? container.text(space) : lineBreak(at: end)
    }
    return gap.isBlank && container.items.count > 1 ? container.text(space) : layout.commaGap
  }

  /// A line break and the indentation of the line of an offset.
  private func lineBreak(at offset: Int) -> String {
    layout.lineBreak + container.indent(at: offset)
  }

  /// The line break and the white space before the comma of an item, for those who begin their
  /// lines with commas; `nil` where it stands on the line of its item.
  private func lineBeforeComma(of index: Int) -> String? {
    container.gap(beforeCommaOf: index).flatMap { container.text($0.tail).fromLineBreak }
  }

  /// The white space before the comma of an item, for a comma of the same kind.
  private func gapBeforeComma(of index: Int) -> String {
    guard let gap = container.gap(beforeCommaOf: index), gap.isBlank else { return "" }
    return container.text(gap.range)
  }

  /// The indentation of the line on which an item stands behind a separator.
  private func indent(after separator: String) -> String {
    if separator.hasLineBreak { return separator.lastLine }
    guard let last = container.items.last else { return "" }
    return container.indent(at: last.range.upperBound - 1)
  }

  // MARK: Into an empty container

  /// Keeps all that stands between the brackets, in such a way that it can be told apart again
  /// when the item goes.
  private var intoEmpty: SourceEdit {
    let interior = container.gap(before: 0)
    let outer = container.indent(at: container.interior.lowerBound)
    let inner = outer + layout.indentation
    if let lineBreak = interior.lineBreaksOfTail.last {
      return .insert(
        container.text(lineBreak) + inner + text(inner) + Self.mark, at: lineBreak.lowerBound)
    }
    if interior.isBlank, !layout.isOneLine {
      return .insert(
        layout.lineBreak + inner + text(inner) + layout.lineBreak + outer,
        at: interior.range.upperBound)
    }
    let position = interior.endOfSameLineComments
    var gap = container.text(position..<interior.startOfPiece(from: position))
    if gap.isEmpty, !interior.isBlank, position > interior.range.lowerBound { gap = " " }
    return .insert(gap + text(gap.hasLineBreak ? gap.lastLine : outer), at: position)
  }
}

extension String {
  fileprivate var hasLineBreak: Bool { utf8.contains(where: \.isLineBreak) }

  /// All from the first line break on, `nil` when there is none.
  fileprivate var fromLineBreak: String? {
    utf8.firstIndex(where: \.isLineBreak).map { String(self[$0...]) }
  }

  /// What stands behind the last line break.
  fileprivate var lastLine: String {
    String(decoding: utf8.reversed().prefix { !$0.isLineBreak }.reversed(), as: UTF8.self)
  }
}
