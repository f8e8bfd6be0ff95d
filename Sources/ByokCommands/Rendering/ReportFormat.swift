/// The forms of a lint report.
enum ReportFormat: String, CaseIterable, Sendable {
  case text, json, sarif, github

  /// The report in this form; a report for a person has nothing to show where nothing was found.
  func text(of report: Report, _ context: ToolContext) -> StyledText {
    let place = ReportPlace(workingDirectory: context.workingDirectory)
    return switch self {
    case .text: report.isEmpty ? StyledText() : TextReport(report: report).text
    case .json: JSONReport(report: report).text
    case .sarif: SARIFReport(report: report, place: place).text
    case .github: GitHubReport(report: report, place: place).text
    }
  }

  /// Whether a program reads it, which knows by itself that there is nothing in it.
  var isDocument: Bool { self == .json || self == .sarif }
}
