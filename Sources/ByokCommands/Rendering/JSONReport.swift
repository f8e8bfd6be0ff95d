import JSONSyntax
import ModelConfigKit

/// A report for a program (`lint --format json`), offsets in bytes, lines and columns from 1.
struct JSONReport: Sendable {
  let report: Report

  var text: StyledText {
    let document = JSONValue.object([
      .init("version", .integer(1)),
      .init("files", .array(report.files.map(file))),
      .init(
        "summary",
        .object([
          .init("errors", .integer(report.count(.error))),
          .init("warnings", .integer(report.count(.warning))),
          .init("hints", .integer(report.count(.hint))),
        ])),
    ])
    return StyledText(json: document.fileText)
  }

  private func file(_ file: FileReport) -> JSONValue {
    // Looking an entry's name up takes as long as the entry, which may hold most of the findings.
    var models: [Int: JSONValue] = [:]
    let diagnostics = file.diagnostics.map { diagnostic in
      let entry = file.entry(of: diagnostic)
      let model = entry.flatMap { models[$0.node.range.lowerBound] } ?? Self.model(entry, file)
      if let entry { models[entry.node.range.lowerBound] = model }
      return self.diagnostic(diagnostic, model, file)
    }
    return .object([
      .init("path", .string(file.location.path)),
      .init("kind", .string(file.document.fileKind.rawValue)),
      .init("models", .integer(file.document.modelCount)),
      .init("diagnostics", .array(diagnostics)),
    ])
  }

  private static func model(_ entry: ModelEntry?, _ file: FileReport) -> JSONValue {
    guard let entry else { return .null }
    return .object([
      .init("index", .integer(entry.index)),
      .init("name", file.name(of: entry).map { .string($0) } ?? .null),
    ])
  }

  private func diagnostic(
    _ diagnostic: Diagnostic, _ model: JSONValue, _ file: FileReport
  ) -> JSONValue {
    .object([
      .init("rule", .string(diagnostic.id.rawValue)),
      .init("severity", .string(diagnostic.severity.rawValue)),
      .init("message", .string(file.masked(diagnostic.message, of: diagnostic))),
      .init("range", range(diagnostic.range, file)),
      .init("model", model),
      .init("fixes", .array(diagnostic.fixes.map { fix($0, of: diagnostic, file) })),
    ])
  }

  private func range(_ range: ByteRange, _ file: FileReport) -> JSONValue {
    .object([
      .init("start", place(range.lowerBound, file)), .init("end", place(range.upperBound, file)),
    ])
  }

  private func place(_ offset: Int, _ file: FileReport) -> JSONValue {
    let location = file.locations.location(of: offset)
    return .object([
      .init("line", .integer(location.line)), .init("column", .integer(location.column)),
      .init("offset", .integer(location.offset)),
    ])
  }

  private func fix(_ fix: FixIt, of diagnostic: Diagnostic, _ file: FileReport) -> JSONValue {
    .object([
      .init("message", .string(file.masked(fix.message, of: diagnostic))),
      .init("safe", .boolean(fix.isSafe)),
      .init(
        "edits",
        .array(
          fix.edits.map { edit in
            .object([
              .init("offset", .integer(edit.range.lowerBound)),
              .init("length", .integer(edit.range.count)),
              .init(
                "text",
                .string(
                  file.masked(
                    String(decoding: edit.replacement, as: UTF8.self), of: diagnostic))),
            ])
          })),
    ])
  }
}
