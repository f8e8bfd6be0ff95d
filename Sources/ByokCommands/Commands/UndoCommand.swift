import ArgumentParsing
import FileStore
import JSONSyntax
import ModelConfigKit

/// `byok undo`: the files of a change as they were before it.
struct UndoCommand: Command {
  private static let id = Positional(
    "ID", .optional,
    help: "The change, as --list prints it, or how many changes to go back; without it, the last")
  private static let list = Flag("list", help: "List the changes that can be undone, newest first")
  private static let purge = Flag("purge", help: "Delete all backups, including any keys in them")

  static let description = CommandDescription(
    name: "undo", group: "Change", summary: "Undo the last change",
    discussion: [
      """
      A change is all that one run of byok wrote: every file of it gets back what it held, or none \
      does. Undoing an earlier change undoes the later changes of the same files, too.
      """,
      """
      Before each change the files are kept in ~/.factory/.byok, readable by you alone, the last ten \
      of each file. Undoing is a change, too: a second undo takes the first one back. What another \
      program wrote in between is said and kept.
      """,
    ],
    parameters: [id, list, purge, SharedOptions.format, SharedOptions.file, SharedOptions.dryRun],
    examples: [
      ("byok undo --dry-run", "Show what would come back"),
      ("byok undo 2", "Undo the last two changes of the same files"),
      ("byok undo --purge", "Delete what is kept, such as after removing a key"),
    ])

  private enum Action: Sendable {
    case restore(String?), list, purge
  }

  private let action: Action
  private let format: TextOrJSON
  private let file: String?
  private let isDryRun: Bool

  init(_ arguments: ParsedArguments) throws {
    let id = arguments[Self.id].first
    let (list, purge) = (arguments[Self.list], arguments[Self.purge])
    guard [list, purge, id != nil].count(where: { $0 }) < 2 else {
      throw UsageError("expected one of an ID, \"--list\" and \"--purge\"")
    }
    action = list ? .list : purge ? .purge : .restore(id)
    format = arguments[SharedOptions.format] ?? .text
    file = arguments[SharedOptions.file]
    isDryRun = arguments[SharedOptions.dryRun]
  }

  func run(_ context: ToolContext) throws -> Outcome {
    switch action {
    case .list: try list(context)
    case .purge: try purge(context)
    case .restore(let id): try restore(id, context)
    }
  }

  // MARK: Restoring

  private func restore(_ id: String?, _ context: ToolContext) throws -> Outcome {
    let history = History(try kept(context))
    let (change, files) = try wanted(id, history, BackupLocations(file, context), context)
    let diff = try FileChanges(context: context, isDryRun: isDryRun).apply(files.map(\.change))
    var outcome = Outcome(output: diff)
    for file in files {
      outcome.messages.addLine(file.message(isDryRun: isDryRun))
      if file.isForeign {
        outcome.messages.addLine(
          "  another program changed it since: byok undo again brings its version back")
      }
    }
    if !isDryRun { outcome.messages.addLine("  byok undo again takes this back") }
    for other in try others(changedWith: change, context) {
      outcome.messages.addLine(
        "  \(other) changed together with it: byok undo --file \(ShellWord.quoted(other))")
    }
    return outcome
  }

  /// The change to undo, and its files that differ now: the one that is named, else the last one that
  /// leaves something to do.
  private func wanted(
    _ id: String?, _ history: History, _ locations: BackupLocations, _ context: ToolContext
  ) throws -> (History.Change, [Restoration]) {
    if let id, history.change(id) == nil {
      throw CommandFailure(
        "no change \"\(KeyPattern.strictlyMasked(id))\" is kept",
        details: ["byok undo --list shows the changes"], code: .problems)
    }
    for change in id.flatMap({ history.change($0) }).map({ [$0] }) ?? history.changes {
      let files = try history.backups(undoing: change).map { backup in
        try Restoration(backup, in: history, locations.location(of: backup), context)
      }.filter(\.isNeeded)
      if !files.isEmpty { return (change, files) }
    }
    throw CommandFailure(
      history.changes.isEmpty
        ? "nothing to undo: no change is kept"
        : "nothing to undo: the files are as they were before",
      code: .problems)
  }

  /// The files of a change that `--file` leaves as they are.
  private func others(
    changedWith change: History.Change, _ context: ToolContext
  ) throws -> [String] {
    guard file != nil else { return [] }
    let restored = Set(change.backups.map(\.originalPath))
    let paths = try context.store.listBackups().filter { $0.changeID == change.id }
      .map(\.originalPath)
    return Set(paths).subtracting(restored).map { Location.shown($0, context) }.sorted()
  }

  // MARK: What is kept

  private func kept(_ context: ToolContext) throws -> [Backup] {
    guard let file else { return try context.store.listBackups() }
    return try BackupLocations.backups(of: Location(file, context), context)
  }

  private func list(_ context: ToolContext) throws -> Outcome {
    let changes = History(try kept(context)).changes
    if format == .json { return Outcome(output: json(changes)) }
    var outcome = Outcome()
    guard !changes.isEmpty else {
      outcome.messages.addLine("note: ", .bold, "nothing is kept")
      return outcome
    }
    let table = Table(
      columns: [.init("ID"), .init("Time"), .init("Command"), .init("Files")],
      rows: changes.map { change in
        [
          change.id, UTCTime(milliseconds: change.time).description, change.command ?? "",
          change.backups.map { Location.shown($0.originalPath, context) }.joined(separator: ", "),
        ]
      })
    outcome.output.add(table, for: context.output)
    return outcome
  }

  private func json(_ changes: [History.Change]) -> StyledText {
    let list = changes.map { change in
      JSONValue.object([
        .init("id", .string(change.id)),
        .init("time", .string(UTCTime(milliseconds: change.time).rfc3339)),
        .init("command", change.command.map { .string($0) } ?? .null),
        .init(
          "files", .array(change.backups.map { .string(KeyPattern.masked($0.originalPath)) })),
      ])
    }
    return StyledText(
      json: JSONValue.object([.init("version", .integer(1)), .init("changes", .array(list))])
        .fileText)
  }

  private func purge(_ context: ToolContext) throws -> Outcome {
    let count: Int
    if isDryRun {
      count = try kept(context).count
    } else if let file {
      let location = try Location(file, context)
      count = try location.naming { try context.store.purgeBackups(of: location.path) }
    } else {
      count = try context.store.purgeBackups()
    }
    var outcome = Outcome()
    outcome.messages.addLine(
      "\(isDryRun ? "would delete" : "deleted") \(TextReport.counted(count, "backup"))")
    return outcome
  }
}
