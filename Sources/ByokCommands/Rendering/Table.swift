/// Rows in columns, for a person.
struct Table: Sendable {
  /// One column.
  struct Column: Sendable {
    let title: String
    let isNumber: Bool
    /// The columns of the terminal below which it is not cut.
    let minimum: Int

    init(_ title: String, isNumber: Bool = false, minimum: Int = 8) {
      self.title = title
      self.isNumber = isNumber
      self.minimum = minimum
    }
  }

  let columns: [Column]
  let rows: [[String]]

  /// Two blanks before and between the columns; where the width is known and too small, columns
  /// give way from the right: they are cut, then left out.
  func lines(width: Int?) -> [String] {
    let cells = [columns.map(\.title)] + rows.map { $0.map(TerminalText.escaped) }
    var widths = columns.indices.map { column in
      cells.map { TextWidth.columns($0[column]) }.max() ?? 0
    }
    if let width { fit(&widths, into: width) }
    return cells.map { row in line(row, widths) }
  }

  private func fit(_ widths: inout [Int], into width: Int) {
    func excess() -> Int { widths.filter { $0 > 0 }.reduce(0) { $0 + $1 + 2 } - width }
    for column in widths.indices.reversed() where column > 1 && excess() > 0 {
      widths[column] = max(widths[column] - excess(), min(widths[column], columns[column].minimum))
    }
    for column in widths.indices.reversed() where column > 1 && excess() > 0 {
      widths[column] = 0
    }
    if excess() > 0, widths.count > 1 {
      widths[1] = max(widths[1] - excess(), distinctWidth(of: 1))
    }
  }

  /// The width to which a column's texts can be cut and still be told apart.
  private func distinctWidth(of column: Int) -> Int {
    let texts = Set(rows.map { $0[column] })
    var width = columns[column].minimum
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
}
