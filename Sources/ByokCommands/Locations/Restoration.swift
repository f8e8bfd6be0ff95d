import FileStore
import ModelConfigKit

/// A file that gets back what it held before a change.
struct Restoration {
  let location: Location
  /// When it held that, in milliseconds since 1970.
  let time: UInt64
  /// What it holds now; `nil` where there is no such file.
  let present: [UInt8]?
  /// What it is to hold; `nil` for no such file.
  let content: [UInt8]?
  /// Whether another program has changed it since.
  let isForeign: Bool

  /// Reads what is needed; nothing is written.
  init(_ backup: Backup, in history: History, _ location: Location, _ context: ToolContext) throws {
    func content(of backup: Backup) throws -> [UInt8]? {
      backup.previous == .noFile ? nil : try context.store.content(of: backup)
    }
    self.location = location
    time = backup.time
    do {
      present = try location.naming { try context.store.read(location.path).bytes }
    } catch let error as FileError where error.reason == .notFound {
      present = nil
    }
    self.content = try content(of: backup)
    let last = history.newest(like: backup)
    // A run that was killed before its write may have left a backup of what is there.
    let isLeft = last.mayHaveLeft(present)
    isForeign = try !isLeft && content(of: last) != present
  }

  /// Whether there is something to do.
  var isNeeded: Bool { present != content }

  /// The change of the file; what it held may have been no sound file.
  var change: FileChanges.Change {
    FileChanges.Change(location: location, mustParse: false) { _ in content }
  }

  /// What is done, as a person reads it.
  func message(isDryRun: Bool) -> String {
    let old = present.map { ReadFile(location, $0).document }
    guard let new = content.map({ ReadFile(location, $0).document }) else {
      return
        "\(isDryRun ? "would remove" : "removed") \(location.shownPath), which the change created"
    }
    let before = old.map { ", \($0.modelCount) until now" } ?? ""
    let hasModels = new.modelCount > 0 || old.map { $0.modelCount > 0 } ?? true
    return "\(isDryRun ? "would restore" : "restored") \(location.shownPath) as it was before "
      + "\(UTCTime(milliseconds: time)): \(new.summary)\(hasModels ? before : "")"
  }
}
