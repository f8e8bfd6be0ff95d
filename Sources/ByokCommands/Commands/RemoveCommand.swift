import ArgumentParsing
import ModelConfigKit

/// `byok remove`: entries taken out of their file, all or none.
struct RemoveCommand: Command {
  private static let selectors = Positional(
    "SELECTOR", .oneOrMore,
    help: "Models: custom:… ids, indices, display names or model identifiers",
    completion: .dynamic("selectors"))

  static let description = CommandDescription(
    name: "remove", aliases: ["rm"], group: "Change", summary: "Remove models",
    discussion: [
      """
      All of them or, when one is not found, none. An entry takes along the comments that belong \
      to it: inside, behind it on its line, and on the lines directly above it.
      """
    ],
    parameters: [
      selectors, SharedOptions.updateReferences, SharedOptions.file, SharedOptions.dryRun,
    ],
    examples: [("byok remove \"Kimi K2 [Groq]\"", "Remove a model by its display name")])

  private let selectors: [String]
  private let file: String?
  private let updatesReferences: Bool
  private let isDryRun: Bool

  init(_ arguments: ParsedArguments) {
    selectors = arguments[Self.selectors]
    file = arguments[SharedOptions.file]
    updatesReferences = arguments[SharedOptions.updateReferences]
    isDryRun = arguments[SharedOptions.dryRun]
  }

  func run(_ context: ToolContext) throws -> Outcome {
    let files = try ConfigFile.readAllToWrite(file, isDryRun: isDryRun, context)
    let selected = try selectors.map { try SelectedModel.find($0, in: files) }
    let locations = Set(selected.map(\.file.location))
    guard let location = locations.first, locations.count == 1 else {
      throw CommandFailure(
        "the models stand in several files, expected those of one file at a time",
        details: locations.map(\.shownPath).sorted(), code: .problems)
    }
    let entries = selected.map(\.entry)
    let indices = Set(entries.map(\.index))
    let config = selected[0].file.config
    let change = ModelListChange(
      location: location, updatesReferences: updatesReferences, isDryRun: isDryRun,
      context: context)
    let removed = config.entries.filter { indices.contains($0.index) }
    var outcome = try change.apply(
      removed.map { entry in
        let name = entry.displayName ?? entry.selectorID
        return "\(isDryRun ? "would remove" : "removed") \"\(name)\" from \(location.shownPath)"
      },
      .init(
        moves: config.selectorMoves(removing: indices), successors: config.places(removing: indices)
      )
    ) { file in
      let entries = try selectors.map { try SelectedModel.find($0, in: [file]).entry }
      return try file.config.applying(file.config.edits(removing: Set(entries.map(\.index))))
    }
    if removed.contains(where: \.holdsKey) {
      outcome.messages.addLine(KeptKey.message(isDryRun: isDryRun))
    }
    return outcome
  }
}
