import ArgumentParsing
import ModelConfigKit

/// `byok __complete`: the words that a completion script asks for, one a line.
///
/// It is hidden, and silent about whatever is wrong: a person is in the middle of typing.
struct CompleteCommand: Command {
  /// What can be asked for.
  enum Kind: String, CaseIterable, Sendable {
    case selectors, presets, rules
  }

  private static let kind = Positional(
    "KIND", .one, help: "What is to be completed", choices: Kind.allCases.map(\.rawValue))

  static let description = CommandDescription(
    name: "__complete", group: "Learn", summary: "Print the words that a shell completes",
    parameters: [kind], isHidden: true)

  private let kind: Kind?

  init(_ arguments: ParsedArguments) { kind = arguments[Self.kind].first.flatMap(Kind.init) }

  func run(_ context: ToolContext) -> Outcome {
    var outcome = Outcome()
    for word in words(context) { outcome.output.addLine(word) }
    return outcome
  }

  private func words(_ context: ToolContext) -> [String] {
    switch kind {
    case .selectors: Self.selectors(context)
    case .presets: Preset.all.map(\.id)
    case .rules: RuleRegistry.all.map(\.description.id.rawValue)
    case nil: []
    }
  }

  /// Ids and display names that can be typed as they are shown.
  ///
  /// Ids come first: each of them names one model.
  private static func selectors(_ context: ToolContext) -> [String] {
    let entries = ((try? ConfigFile.readAll(nil, context)) ?? []).flatMap(\.config.entries)
    let ids = entries.map { (typed: $0.selectorID, shown: ModelSummary($0).id) }
    let names = entries.map { (typed: $0.displayName ?? "", shown: ModelSummary($0).name) }
    var seen: Set<String> = [""]
    return (ids + names).filter { typed, shown in
      typed == shown && TerminalText.escaped(typed) == typed && seen.insert(typed).inserted
    }.map(\.typed)
  }
}
