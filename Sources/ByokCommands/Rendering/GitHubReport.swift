import JSONSyntax

/// A report as workflow commands, which GitHub shows beside the lines of a change.
///
/// Source: "Workflow commands for GitHub Actions", setting an error, warning or notice message.
struct GitHubReport: Sendable {
  let report: Report
  let place: ReportPlace

  var text: StyledText {
    var text = StyledText()
    for file in report.files {
      for diagnostic in file.diagnostics { text.addLine(command(diagnostic, file)) }
    }
    return text
  }

  private func command(_ diagnostic: Diagnostic, _ file: FileReport) -> String {
    let start = file.locations.location(of: diagnostic.range.lowerBound)
    let end = file.locations.location(of: diagnostic.range.upperBound)
    var properties = [
      ("file", place.path(of: file.location)), ("line", "\(start.line)"),
      ("endLine", "\(end.line)"),
    ]
    // Columns are understood within one line only.
    if start.line == end.line {
      properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")]
    }
    properties.append(("title", diagnostic.id.rawValue))
    let list = properties.map { "\($0)=\(Self.escapedProperty($1))" }.joined(separator: ",")
    let message = Self.escaped(file.masked(diagnostic.message, of: diagnostic))
    return "::\(Self.level(diagnostic.severity)) \(list)::\(message)"
  }

  private static func level(_ severity: Severity) -> String {
    severity == .hint ? "notice" : severity.rawValue
  }

  /// The text of a message: a line break would end the command and could begin another.
  private static func escaped(_ text: String) -> String {
    TerminalText.escaped(text).map { $0 == "%" ? "%25" : String($0) }.joined()
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text).map { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : String($0) }.joined()
  }
}
