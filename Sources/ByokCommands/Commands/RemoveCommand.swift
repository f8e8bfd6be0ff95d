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
    parameters: [selectors, SharedOptions.file, SharedOptions.dryRun],
    examples: [("byok remove \"Kimi K2 [Groq]\"", "Remove a model by its display name")])

  private let selectors: [String]
  private let file: String?
  private let isDryRun: Bool

  init(_ arguments: ParsedArguments) {
    selectors = arguments[Self.selectors]
    file = arguments[SharedOptions.file]
    isDryRun = arguments[SharedOptions.dryRun]
  }

  func run(_ context: ToolContext) throws -> Outcome {
    let files = try ConfigFile.readAll(file, context)
    let selected = try selectors.map { try SelectedModel.find($0, in: files) }
    let locations = Set(selected.map(\.file.location))
    guard let location = locations.first, locations.count == 1 else {
      throw CommandFailure(
        "the models stand in several files, expected those of one file at a time",
        details: locations.map(\.shownPath).sorted(), code: .problems)
    }
    let change = FileEdit<Removed>(location: location, isDryRun: isDryRun, context: context)
    let result = try change.apply { config in
      try bytes(removingFrom: ConfigFile(location, config?.tree.bytes ?? [], as: config?.kind))
    }
    return Outcome(output: result.diff, messages: messages(result.value, location))
  }

  /// What was removed.
  private struct Removed {
    let names: [String]
    let moves: [SelectorMove]
    let holdsKey: Bool
  }

  private func bytes(removingFrom file: ConfigFile) throws -> (bytes: [UInt8], value: Removed) {
    let entries = try selectors.map { try SelectedModel.find($0, in: [file]).entry }
    let indices = Set(entries.map(\.index))
    let bytes = try file.config.applying(file.config.edits(removing: indices))
    let removed = file.config.entries.filter { indices.contains($0.index) }
    return (
      bytes,
      Removed(
        names: removed.map { $0.displayName ?? $0.selectorID },
        moves: file.config.selectorMoves(removing: indices),
        holdsKey: removed.contains(where: \.holdsKey))
    )
  }

  private func messages(_ removed: Removed, _ location: Location) -> StyledText {
    var text = StyledText()
    for name in removed.names {
      text.addLine(
        "\(isDryRun ? "would remove" : "removed") \"\(name)\" from \(location.shownPath)")
    }
    for move in removed.moves { text.addLine("  \(move.old) is now \(move.new)") }
    if removed.holdsKey { text.addLine(KeptKey.message(isDryRun: isDryRun)) }
    return text
  }
}
