import ArgumentParsing
import ModelConfigKit

/// `byok move`: an entry at another place of its list.
struct MoveCommand: Command {
  private static let index = Positional(
    "INDEX", .one, help: "The place that it is to have, from 0")

  static let description = CommandDescription(
    name: "move", group: "Change", summary: "Move a model to another place in the selector",
    discussion: [
      """
      The models between the two places each move by one. Ids that hold a place change with it; \
      what names them in the settings files is listed, or follows with --update-references.
      """
    ],
    parameters: [
      SharedOptions.selector, index, SharedOptions.updateReferences, SharedOptions.file,
      SharedOptions.dryRun,
    ],
    examples: [("byok move \"Kimi K2 [Groq]\" 0", "Put a model first")])

  private let selector: String
  private let target: Int
  private let updatesReferences: Bool
  private let file: String?
  private let isDryRun: Bool

  init(_ arguments: ParsedArguments) throws {
    selector = arguments[SharedOptions.selector][0]
    guard let target = Int(arguments[Self.index][0]), target >= 0 else {
      throw UsageError("INDEX is a place in the list, expected a whole number from 0")
    }
    self.target = target
    updatesReferences = arguments[SharedOptions.updateReferences]
    file = arguments[SharedOptions.file]
    isDryRun = arguments[SharedOptions.dryRun]
  }

  func run(_ context: ToolContext) throws -> Outcome {
    let selected = try SelectedModel.find(
      selector, in: ConfigFile.readAllToWrite(file, isDryRun: isDryRun, context))
    let config = selected.file.config
    let count = config.entries.count
    guard target < count else {
      throw CommandFailure(
        "there is no place \(target) in \(selected.file.location.shownPath), expected 0 to \(count - 1)",
        code: .problems)
    }
    let source = selected.entry.index
    let name = selected.entry.displayName ?? selected.entry.selectorID
    let change = ModelListChange(
      location: selected.file.location, updatesReferences: updatesReferences, isDryRun: isDryRun,
      context: context)
    return try change.apply(
      ["\(isDryRun ? "would move" : "moved") \"\(name)\" from place \(source) to \(target)"],
      .init(
        moves: config.selectorMoves(moving: source, to: target),
        successors: config.places(moving: source, to: target))
    ) { file in
      let source = try SelectedModel.find(selector, in: [file]).entry.index
      return try file.config.bytes(moving: source, to: target)
    }
  }
}
