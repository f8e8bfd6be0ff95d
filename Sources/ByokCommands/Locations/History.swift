import FileStore

/// The changes that the tool has made, as the backups tell them.
struct History {
  /// One run's changes of all its files.
  struct Change {
    let id: String
    /// The command, `nil` where an older version of the tool kept no record.
    let command: String?
    /// The files before it: one backup a file, the oldest first.
    fileprivate(set) var backups: [Backup]

    /// When it began, in milliseconds since 1970.
    var time: UInt64 { backups.first?.time ?? 0 }
  }

  /// The changes, newest first.
  let changes: [Change]
  private let newest: [String: Backup]

  /// Takes backups in any order.
  init(_ backups: [Backup]) {
    var changes: [String: Change] = [:]
    var newest: [String: Backup] = [:]
    for backup in backups.sorted(by: { $0.time < $1.time }) {
      let id = backup.changeID
      newest[backup.originalPath] = backup
      var change = changes[id] ?? Change(id: id, command: backup.command, backups: [])
      let isKnown = change.backups.contains { $0.originalPath == backup.originalPath }
      if !isKnown { change.backups.append(backup) }
      changes[id] = change
    }
    self.changes = changes.values.sorted { $0.time > $1.time }
    self.newest = newest
  }

  /// The change that a person means: by its id, or the how many-th last one it is.
  func change(_ typed: String) -> Change? {
    if let change = changes.first(where: { $0.id == typed }) { return change }
    guard typed.utf8.count < 4, let number = Int(typed), changes.indices.contains(number - 1) else {
      return nil
    }
    return changes[number - 1]
  }

  /// What brings files back to where they were before a change: it and every later change of the
  /// same files go, each as a whole.
  func backups(undoing change: Change) -> [Backup] {
    var restored: [Backup] = []
    for later in changes.reversed() where later.time >= change.time {
      let paths = Set(restored.map(\.originalPath))
      guard
        later.id == change.id || later.backups.contains(where: { paths.contains($0.originalPath) })
      else { continue }
      restored += later.backups.filter { !paths.contains($0.originalPath) }
    }
    return restored
  }

  /// The last backup of the file that another one is of.
  func newest(like backup: Backup) -> Backup { newest[backup.originalPath] ?? backup }
}
