import JSONSyntax
import ModelConfigKit

/// A report in SARIF 2.1.0 (OASIS), the form that code scanning services take.
struct SARIFReport: Sendable {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  let report: Report
  let place: ReportPlace

  var text: StyledText {
    let run = JSONValue.object([
      .init("tool", .object([.init("driver", Self.driver)])),
      .init("columnKind", .string("unicodeCodePoints")),
      .init("results", .array(report.files.flatMap(results))),
    ])
    let document = JSONValue.object([
      .init("$schema", .string(Self.schema)), .init("version", .string("2.1.0")),
      .init("runs", .array([run])),
    ])
    return StyledText(json: document.fileText)
  }

  // MARK: Rules

  private static let rules = RuleRegistry.all.map(\.description)

  private static let ruleIndices = Dictionary(
    uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })

  private static var driver: JSONValue {
    .object([
      .init("name", .string("byok")), .init("version", .string(Tool.version)),
      .init("semanticVersion", .string(Tool.version)), .init("rules", .array(rules.map(rule))),
    ])
  }

  private static func rule(_ rule: RuleDescription) -> JSONValue {
    let level = level(rule.worstSeverity)
    let help = "\(rule.explanation)\n\nBad:\n\(rule.bad)\n\nGood:\n\(rule.good)"
    let markdown =
      "\(rule.explanation)\n\nBad:\n\n```json\n\(rule.bad)\n```\n\n"
      + "Good:\n\n```json\n\(rule.good)\n```\n"
    return .object([
      .init("id", .string(rule.id.rawValue)), .init("shortDescription", message(rule.summary)),
      .init("fullDescription", message(rule.explanation)),
      .init("help", .object([.init("text", .string(help)), .init("markdown", .string(markdown))])),
      .init("defaultConfiguration", .object([.init("level", .string(level))])),
    ])
  }

  private static func level(_ severity: Severity) -> String {
    severity == .hint ? "note" : severity.rawValue
  }

  // MARK: Results

  private func results(_ file: FileReport) -> [JSONValue] {
    file.diagnostics.map { diagnostic in
      var members: [JSONValue.Member] = [.init("ruleId", .string(diagnostic.id.rawValue))]
      if let index = Self.ruleIndices[diagnostic.id] {
        members.append(.init("ruleIndex", .integer(index)))
      }
      members += [
        .init("level", .string(Self.level(diagnostic.severity))),
        .init("message", Self.message(file.masked(diagnostic.message, of: diagnostic))),
        .init("locations", .array([location(diagnostic.range, file)])),
      ]
      if !diagnostic.notes.isEmpty {
        members.append(
          .init("relatedLocations", .array(diagnostic.notes.map { note($0, of: diagnostic, file) }))
        )
      }
      // A fix without edits, of a file's mode, cannot be said in SARIF.
      let fixes = diagnostic.fixes.filter { !$0.edits.isEmpty }
      if !fixes.isEmpty {
        members.append(.init("fixes", .array(fixes.map { fix($0, of: diagnostic, file) })))
      }
      return .object(members)
    }
  }

  private func location(_ range: ByteRange, _ file: FileReport) -> JSONValue {
    .object([.init("physicalLocation", physicalLocation(range, file))])
  }

  private func note(_ note: Note, of diagnostic: Diagnostic, _ file: FileReport) -> JSONValue {
    let text = file.masked(note.message, of: diagnostic)
    let message = JSONValue.Member("message", Self.message(text))
    guard let range = note.range else { return .object([message]) }
    return .object([message, .init("physicalLocation", physicalLocation(range, file))])
  }

  private func physicalLocation(_ range: ByteRange, _ file: FileReport) -> JSONValue {
    .object([.init("artifactLocation", artifact(file)), .init("region", region(range, file))])
  }

  private func artifact(_ file: FileReport) -> JSONValue {
    .object([.init("uri", .string(place.uri(of: file.location)))])
  }

  private func region(_ range: ByteRange, _ file: FileReport) -> JSONValue {
    let start = file.locations.location(of: range.lowerBound)
    let end = file.locations.location(of: range.upperBound)
    return .object([
      .init("startLine", .integer(start.line)), .init("startColumn", .integer(start.column)),
      .init("endLine", .integer(end.line)), .init("endColumn", .integer(end.column)),
    ])
  }

  private func fix(_ fix: FixIt, of diagnostic: Diagnostic, _ file: FileReport) -> JSONValue {
    let replacements = fix.edits.map { edit in
      let text = file.masked(String(decoding: edit.replacement, as: UTF8.self), of: diagnostic)
      return JSONValue.object([
        .init("deletedRegion", region(edit.range, file)),
        .init("insertedContent", Self.message(text)),
      ])
    }
    let change = JSONValue.object([
      .init("artifactLocation", artifact(file)), .init("replacements", .array(replacements)),
    ])
    return .object([
      .init("description", Self.message(file.masked(fix.message, of: diagnostic))),
      .init("artifactChanges", .array([change])),
    ])
  }

  private static func message(_ text: String) -> JSONValue {
    .object([.init("text", .string(text))])
  }
}
