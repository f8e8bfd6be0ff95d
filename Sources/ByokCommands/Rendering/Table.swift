import ArgumentParsing

/// Rows in columns, for a person.
struct Table: Sendable {
  /// One column.
  struct Column: Sendable {
    let title: String
    let isNumber: Bool
    /// The width below which it is not cut but left out.
    let minimum: Int

    init(_ title: String, isNumber: Bool = false, minimum: Int = 12) {
      self.title = title
      self.isNumber = isNumber
      self.minimum = minimum
    }
  }

  let columns: [Column]
  let rows: [[String]]
  /// Whether the last column goes on below itself where there is no room, instead of being cut.
  var isLastWrapped = false

  /// Two blanks before and between the columns; where the width is known and too small, columns
  /// give way from the right: each is cut, and left out where that does not do.
  func lines(width: Int?) -> [String] {
    let cells = [columns.map(\.title)] + rows.map { $0.map(TerminalText.escaped) }
    var widths = columns.indices.map { column in
      cells.map { TextWidth.columns($0[column]) }.max() ?? 0
    }
    if let width { fit(&widths, into: width, cells) }
    return cells.flatMap { row in
      isLastWrapped ? wrappedLines(row, widths) : [line(row, widths)]
    }
  }

  private func fit(_ widths: inout [Int], into width: Int, _ cells: [[String]]) {
    func excess() -> Int { widths.filter { $0 > 0 }.reduce(0) { $0 + $1 + 2 } - width }
    for column in widths.indices.dropFirst(2).reversed() where excess() > 0 {
      let cut = widths[column] - excess()
      // A number that is cut is another number.
      let isReadable = cut >= columns[column].minimum && !columns[column].isNumber
      widths[column] = isReadable ? cut : 0
    }
    if excess() > 0, widths.count > 1 {
      let least = Self.distinctWidth(of: cells.dropFirst().map { $0[1] }, columns[1].minimum)
      widths[1] = min(widths[1], max(widths[1] - excess(), least))
    }
  }

  /// The width to which texts can be cut and still be told apart.
  private static func distinctWidth(of texts: [String], _ minimum: Int) -> Int {
    let texts = Set(texts)
    var width = minimum
    while Set(texts.map { TextWidth.cut($0, to: width) }).count < texts.count { width += 1 }
    return width
  }

  private func line(_ row: [String], _ widths: [Int]) -> String {
    let shown = columns.indices.filter { widths[$0] > 0 }
    return shown.map { column in
      let text = TextWidth.cut(row[column], to: widths[column])
      let isLast = column == shown.last && !columns[column].isNumber
      return "  "
        + (isLast
          ? text
          : TextWidth.padded(text, to: widths[column], trailing: columns[column].isNumber))
    }.joined()
  }

  private func wrappedLines(_ row: [String], _ widths: [Int]) -> [String] {
    guard let last = columns.indices.last, widths[last] > 0 else { return [line(row, widths)] }
    var row = row
    return row[last].wrapped(to: widths[last]).map { part in
      row[last] = part
      defer { row = row.map { _ in "" } }
      return line(row, widths)
    }
  }
}

extension StyledText {
  /// Adds a table, its titles dimmed; for a terminal it is fitted to the width.
  mutating func add(_ table: Table, for output: ToolContext.Output) {
    let lines = table.lines(width: output.isTerminal ? output.width : nil)
    for (index, line) in lines.enumerated() { addLine(line, index == 0 ? .dim : .plain) }
  }
}
