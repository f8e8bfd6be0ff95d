import JSONSyntax

/// A report for a person, each finding's first line in the GNU form that editors read.
struct TextReport: Sendable {
  /// How many findings of one rule a file is shown in full before the rest is counted.
  private static let shownPerRule = 50
  /// Likewise for hints, which are no hurry.
  private static let shownHintsPerRule = 3

  let report: Report

  var text: StyledText {
    var text = StyledText()
    for file in report.files { add(file, to: &text) }
    text.addLine(Self.summary(report))
    return text
  }

  private func add(_ file: FileReport, to text: inout StyledText) {
    var shown: [DiagnosticID: Int] = [:]
    for diagnostic in file.diagnostics {
      let count = shown[diagnostic.id, default: 0] + 1
      shown[diagnostic.id] = count
      if count <= Self.limit(diagnostic) {
        add(diagnostic, file, to: &text)
        text.addLine()
      }
    }
    for diagnostic in file.diagnostics {
      guard let count = shown.removeValue(forKey: diagnostic.id), count > Self.limit(diagnostic)
      else { continue }
      let more = count - Self.limit(diagnostic)
      text.addLine(
        "\(file.location.shownPath): \(more) more of this kind [\(diagnostic.id.rawValue)]")
      text.addLine()
    }
  }

  private static func limit(_ diagnostic: Diagnostic) -> Int {
    diagnostic.severity == .hint ? shownHintsPerRule : shownPerRule
  }

  private func add(_ diagnostic: Diagnostic, _ file: FileReport, to text: inout StyledText) {
    let start = file.locations.location(of: diagnostic.range.lowerBound)
    text.addLine(
      "\(file.location.shownPath):\(start.line):\(start.column): ", .bold, "")
    text.append("\(diagnostic.severity.rawValue): ", diagnostic.severity.style)
    text.append(file.masked(diagnostic.message, of: diagnostic), .bold)
    text.append(" [\(diagnostic.id.rawValue)]")
    let excerpt = SourceExcerpt(file, diagnostic.range, start: start)
    let number = String(start.line)
    let margin = String(repeating: " ", count: max(4 - number.count, 0)) + number
    text.addLine("\(margin) | ", .dim, excerpt.line)
    let blank = String(repeating: " ", count: TextWidth.columns(margin))
    text.addLine("\(blank) | ", .dim, "")
    text.append(excerpt.mark, diagnostic.severity.style)
    for note in diagnostic.notes {
      text.addLine(
        "\(blank) = ", .dim, "note: " + file.masked(Self.note(note, file), of: diagnostic))
    }
    if let fix = diagnostic.fixes.first {
      let kind = fix.isSafe ? "fix" : "unsafe fix"
      text.addLine("\(blank) = ", .dim, "\(kind): " + file.masked(fix.message, of: diagnostic))
    }
  }

  private static func note(_ note: Note, _ file: FileReport) -> String {
    guard let range = note.range else { return note.message }
    let place = file.locations.location(of: range.lowerBound)
    return "\(note.message): line \(place.line), column \(place.column)"
  }

  /// `1 error, 0 warnings, 1 fixable with --fix`.
  static func summary(_ report: Report) -> String {
    var parts = [
      counted(report.count(.error), "error"), counted(report.count(.warning), "warning"),
    ]
    if report.count(.hint) > 0 { parts.append(counted(report.count(.hint), "hint")) }
    if report.fixable > 0 { parts.append("\(report.fixable) fixable with --fix") }
    if report.unsafelyFixable > 0 {
      let more = report.fixable > 0 ? "more" : "fixable"
      parts.append("\(report.unsafelyFixable) \(more) with --unsafe-fixes")
    }
    return parts.joined(separator: ", ")
  }

  /// A number and its noun.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension Severity {
  /// How a severity looks where there is colour.
  var style: StyledText.Style {
    switch self {
    case .error: .error
    case .warning: .warning
    case .hint: .hint
    }
  }
}
