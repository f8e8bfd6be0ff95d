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

  /// How bad a finding is in the files of other systems: in one word where they are all alike, with
  /// the kinds of those that differ.
  var elsewhere: String {
    let systems = FileKind.allCases.filter(\.isOfAnotherSystem)
    let found = FileKind.allCases.compactMap { kind in
      kind.modelFileKind == nil ? severity(in: kind).map { (kind: kind, severity: $0) } : nil
    }
    let usual = systems.allSatisfy { severity(in: $0) != nil } ? found.map(\.severity).max() : nil
    let others = found.filter { $0.severity != usual }.map {
      "\($0.kind.rawValue): \($0.severity.rawValue)"
    }
    let words = [usual?.rawValue].compactMap { $0 } + others
    return words.isEmpty ? "-" : words.joined(separator: ", ")
  }
}
