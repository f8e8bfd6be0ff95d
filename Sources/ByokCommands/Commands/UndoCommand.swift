import ArgumentParsing
import FileStore
import ModelConfigKit

/// `byok undo`: a file as it was before the last write to it.
struct UndoCommand: Command {
  private static let list = Flag("list", help: "List what is kept, newest first")
  private static let purge = Flag(
    "purge", help: "Delete what is kept, and the keys in it with it")

  static let description = CommandDescription(
    name: "undo", group: "Change", summary: "Take back the last change of a file",
    discussion: [
      """
      Before each change the file is kept in ~/.factory/.byok, readable by you alone, the last ten \
      for each file. Undoing is a change, too: a second undo takes the first one back. Without \
      --file it is the file of Droid's that was changed last.
      """
    ],
    parameters: [list, purge, SharedOptions.file, SharedOptions.dryRun],
    examples: [
      ("byok undo --dry-run", "Show what would come back"),
      ("byok undo --purge", "Delete what is kept, such as after removing a key"),
    ])

  private enum Action: Sendable {
    case restore, list, purge
  }

  private let action: Action
  private let file: String?
  private let isDryRun: Bool

  init(_ arguments: ParsedArguments) throws {
    if arguments[Self.list], arguments[Self.purge] {
      throw UsageError("\"--list\" and \"--purge\" exclude each other, expected one of them")
    }
    action = arguments[Self.list] ? .list : arguments[Self.purge] ? .purge : .restore
    file = arguments[SharedOptions.file]
    isDryRun = arguments[SharedOptions.dryRun]
  }

  func run(_ context: ToolContext) throws -> Outcome {
    switch action {
    case .list: try list(context)
    case .purge: try purge(context)
    case .restore: try restore(context)
    }
  }

  // MARK: Restoring

  private func restore(_ context: ToolContext) throws -> Outcome {
    let location = try file.map { try Location($0, context) } ?? lastChanged(context)
    let restored: Updated<Backup>
    do {
      restored = try location.naming {
        try context.store.restore(location.path, dryRun: isDryRun)
      }
    } catch let error as FileError where [.noBackup, .createdByWrite].contains(error.reason) {
      throw CommandFailure(error.description, code: .problems)
    }
    let old = restored.before.map { ReadFile(location, $0.bytes).document }
    let new = ReadFile(location, restored.after ?? restored.before?.bytes ?? []).document
    var outcome = Outcome()
    if isDryRun { outcome.output = UnifiedDiff(location, old: old, new: new).text }
    let before = old.map { ", \($0.modelCount) until now" } ?? ""
    outcome.messages.addLine(
      "\(isDryRun ? "would restore" : "restored") \(location.shownPath) as it was before "
        + "\(UTCTime(milliseconds: restored.value.time)): \(new.summary)"
        + (new.modelCount == 0 && old?.modelCount == 0 ? "" : before))
    if !isDryRun { outcome.messages.addLine("  byok undo again takes this back") }
    for other in try writtenTogether(with: restored.value, context) {
      outcome.messages.addLine(
        "  \(other) was written together with it: byok undo --file \(ShellWord.quoted(other))")
    }
    return outcome
  }

  /// The files whose last change came within the same second as another one's.
  private func writtenTogether(with backup: Backup, _ context: ToolContext) throws -> [String] {
    var seen: Set<String> = [backup.originalPath]
    let latest = try context.store.listBackups().sorted { $0.time > $1.time }.filter {
      seen.insert($0.originalPath).inserted
    }
    return latest.filter { max($0.time, backup.time) - min($0.time, backup.time) < 1_000 }
      .map { Location.shown($0.originalPath, context) }.sorted()
  }

  /// The file of Droid's that was written last.
  private func lastChanged(_ context: ToolContext) throws -> Location {
    let written = try StandardLocation.allCases.compactMap { standard in
      let location = try Location(standard, context)
      return try backups(of: location, context).first.map { (location, time: $0.time) }
    }
    guard let last = written.max(by: { $0.time < $1.time }) else {
      throw CommandFailure("nothing to undo: no change of Droid's files is kept", code: .problems)
    }
    return last.0
  }

  private func backups(of location: Location, _ context: ToolContext) throws -> [Backup] {
    do {
      return try location.naming { try context.store.listBackups(of: location.path) }
    } catch let error as FileError where error.reason == .notFound {
      return []
    }
  }

  // MARK: What is kept

  private func kept(_ context: ToolContext) throws -> [Backup] {
    guard let file else { return try context.store.listBackups() }
    return try backups(of: Location(file, context), context)
  }

  private func list(_ context: ToolContext) throws -> Outcome {
    let backups = try kept(context)
    var outcome = Outcome()
    guard !backups.isEmpty else {
      outcome.messages.addLine("note: ", .bold, "nothing is kept")
      return outcome
    }
    let table = Table(
      columns: [.init("Before"), .init("File"), .init("Held")],
      rows: backups.map { backup in
        [
          UTCTime(milliseconds: backup.time).description,
          Location.shown(backup.originalPath, context), Self.held(backup),
        ]
      })
    outcome.output.add(table, for: context.output)
    return outcome
  }

  private static func held(_ backup: Backup) -> String {
    switch backup.previous {
    case .content(let bytes): TextReport.counted(Int(bytes), "byte")
    case .noFile: "nothing, the change made the file"
    }
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
