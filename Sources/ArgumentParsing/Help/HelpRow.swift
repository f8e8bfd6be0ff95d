/// A line of a help table: a label on the left, its explanation on the right.
struct HelpRow {
  let label: String
  let text: String

  /// A row for a positional or an option, indented so that long names stand below each other.
  init(_ form: ParameterForm) {
    label = form.isPositional ? form.usage : (form.short.map { "-\($0), " } ?? "    ") + form.label
    text = form.help
  }

  /// A row for a command.
  init(_ command: CommandDescription) {
    label = command.names.joined(separator: ", ")
    text = command.summary
  }

  /// The column at which the explanations of `rows` start; labels beyond the limit do not count.
  static func column(for rows: [HelpRow], width: Int) -> Int {
    let limit = min(28, width / 2)
    let widest = rows.map(\.label.count).filter { $0 <= limit }.max() ?? 0
    return widest + margin + 2
  }

  /// The row's lines; a label that reaches into the column stands on a line of its own.
  func lines(column: Int, width: Int) -> [String] {
    let indented = String(repeating: " ", count: Self.margin) + label
    var explanation = text.wrapped(to: width - column)
    let padding = String(repeating: " ", count: column)
    guard indented.count + 2 <= column, !explanation.isEmpty else {
      return [indented] + explanation.map { padding + $0 }
    }
    let gap = String(repeating: " ", count: column - indented.count)
    let first = indented + gap + explanation.removeFirst()
    return [first] + explanation.map { padding + $0 }
  }

  private static let margin = 2
}

extension ParameterForm {
  /// The long name with what follows it: `--ignore RULE...`.
  fileprivate var label: String {
    isRepeatable ? "\(usage)..." : usage
  }
}
