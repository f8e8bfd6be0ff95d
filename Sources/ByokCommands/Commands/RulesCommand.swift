import ArgumentParsing
import JSONSyntax
import ModelConfigKit

/// `byok rules`: the table of everything that `lint` looks for.
struct RulesCommand: Command {
  static let description = CommandDescription(
    name: "rules", group: "Learn", summary: "List the rules of lint",
    discussion: [
      "C is config.json, S are the settings files: error, warning, hint, or - where a rule is silent."
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
      columns: [.init("Rule"), .init("C"), .init("S"), .init("Fix"), .init("What")],
      rows: rules.map { rule in
        [
          rule.id.rawValue, rule.inConfig?.rawValue ?? "-", rule.inSettings?.rawValue ?? "-",
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
    .object([
      .init("id", .string(id.rawValue)), .init("summary", .string(summary)),
      .init("config", inConfig.map { .string($0.rawValue) } ?? .null),
      .init("settings", inSettings.map { .string($0.rawValue) } ?? .null),
      .init("fix", .string(fix.rawValue)), .init("explanation", .string(explanation)),
      .init("bad", .string(bad)), .init("good", .string(good)),
    ])
  }
}
