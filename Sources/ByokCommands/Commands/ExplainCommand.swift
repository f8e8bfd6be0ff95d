import ArgumentParsing
import JSONSyntax
import ModelConfigKit
import Spelling

/// `byok explain`: one rule, with a bad and a good example.
struct ExplainCommand: Command {
  private static let rule = Positional(
    "RULE", .one, help: "The rule's name, as findings show it in brackets",
    completion: .choices(RuleRegistry.all.map(\.description.id.rawValue)))

  static let description = CommandDescription(
    name: "explain", group: "Learn", summary: "Explain a rule of lint",
    parameters: [rule, SharedOptions.format],
    examples: [("byok explain unknown-provider", "Say what the rule wants, and why")])

  private let rule: RuleDescription
  private let format: TextOrJSON

  init(_ arguments: ParsedArguments) throws {
    let name = arguments[Self.rule][0]
    format = arguments[SharedOptions.format] ?? .text
    guard let rule = RuleRegistry.rule(DiagnosticID(rawValue: name)) else {
      let names = RuleRegistry.all.map(\.description.id.rawValue)
      let near = Suggestion.nearest(to: name, in: names).prefix(3).map { "\"\($0)\"" }
      throw UsageError(
        "unknown rule \"\(KeyPattern.strictlyMasked(name))\", "
          + (near.isEmpty
            ? "see \"byok rules\"" : "did you mean \(near.joined(separator: " or "))?"))
    }
    self.rule = rule.description
  }

  func run(_ context: ToolContext) throws -> Outcome {
    if format == .json { return Outcome(output: StyledText(json: rule.json.fileText)) }
    var text = StyledText()
    text.addLine(rule.id.rawValue, .bold, ": \(rule.summary)")
    text.addLine(
      "config.json: \(Self.name(rule, .config)), settings: \(Self.name(rule, .settings)), "
        + "others: \(rule.elsewhere == "-" ? Self.silent : rule.elsewhere)")
    text.addLine()
    let width = min(context.output.width ?? 80, 100)
    text.add(StyledText(lines: rule.explanation.wrapped(to: width).joined(separator: "\n")))
    add("Bad", rule.bad, .removed, to: &text)
    add("Good", rule.good, .added, to: &text)
    text.addLine()
    text.addLine(Self.mending(rule.fix))
    return Outcome(output: text)
  }

  private func add(
    _ title: String, _ example: String, _ style: StyledText.Style, to text: inout StyledText
  ) {
    text.addLine()
    text.addLine("\(title):", .bold)
    for line in example.split(separator: "\n") { text.addLine("  \(line)", style) }
  }

  private static func name(_ rule: RuleDescription, _ kind: FileKind) -> String {
    rule.severity(in: kind)?.rawValue ?? silent
  }

  private static let silent = "not looked for"

  private static func mending(_ fix: RuleDescription.Fix) -> String {
    switch fix {
    case .none: "To be mended by hand."
    case .safe: "byok lint --fix mends it where the meaning is certain."
    case .unsafe: "byok lint --unsafe-fixes mends it; look at the result (--dry-run shows it)."
    }
  }
}
