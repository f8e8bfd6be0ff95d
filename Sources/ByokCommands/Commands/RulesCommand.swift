import ArgumentParsing
import JSONSyntax
import ModelConfigKit

/// `byok rules`: the table of everything that `lint` looks for.
struct RulesCommand: Command {
  static let description = CommandDescription(
    name: "rules", group: "Learn", summary: "List the rules of lint",
    discussion: [
      """
      C is config.json, S are the settings files, the next column is for the files of other systems: \
      error, warning, hint, or - where a rule is silent.
      """
    ],
    parameters: [SharedOptions.format], examples: [("byok rules", "List all rules")])

  private let format: TextOrJSON

  init(_ arguments: ParsedArguments) { format = arguments[SharedOptions.format] ?? .text }

  func run(_ context: ToolContext) throws -> Outcome {
    let rules = RuleRegistry.all.map(\.description)
    guard format == .text else {
      let document = JSONValue.object([
        .init("version", .integer(1)), .init("rules", .array(rules.map(\.json))),
      ])
      return Outcome(output: StyledText(json: document.fileText))
    }
    let table = Table(
      columns: [
        .init("Rule"), .init("C"), .init("S"), .init("Others"), .init("Fix"), .init("What"),
      ],
      rows: rules.map { rule in
        [
          rule.id.rawValue, rule.severity(in: .config)?.rawValue ?? "-",
          rule.severity(in: .settings)?.rawValue ?? "-", rule.elsewhere,
          rule.fix == .none ? "" : rule.fix.rawValue, rule.summary,
        ]
      }, isLastWrapped: true)
    var text = StyledText()
    text.add(table, for: context.output)
    return Outcome(output: text)
  }
}

extension RuleDescription {
  /// The rule for a program.
  var json: JSONValue {
    let severities = FileKind.allCases.map { kind in
      JSONValue.Member(kind.rawValue, severity(in: kind).map { .string($0.rawValue) } ?? .null)
    }
    return .object(
      [.init("id", .string(id.rawValue)), .init("summary", .string(summary))] + severities + [
        .init("fix", .string(fix.rawValue)), .init("explanation", .string(explanation)),
        .init("bad", .string(bad)), .init("good", .string(good)),
      ])
  }

  /// How bad a finding is in the files of other systems, and in which of them.
  var elsewhere: String {
    let found = FileKind.allCases.filter { $0.modelFileKind == nil && severity(in: $0) != nil }
    guard let first = found.first, let severity = severity(in: first) else { return "-" }
    let others = FileKind.allCases.count { $0.modelFileKind == nil }
    return found.count == others
      ? severity.rawValue
      : found.map { "\($0.rawValue): \(self.severity(in: $0)?.rawValue ?? "-")" }
        .joined(separator: ", ")
  }
}
