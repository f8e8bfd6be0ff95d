import FileStore

/// Where the files are of which there are backups.
struct BackupLocations {
  private let context: ToolContext
  /// The files that a person knows by a name, by the names of their backups.
  private var named: [String: Location] = [:]

  /// Looks at Droid's own files, and at the one that was typed.
  init(_ typed: String?, _ context: ToolContext) throws {
    self.context = context
    let standard = StandardLocation.allCases.compactMap { try? Location($0, context) }
    for location in try standard + (typed.map { [try Location($0, context)] } ?? []) {
      for backup in try Self.backups(of: location, context) { named[backup.name] = location }
    }
  }

  /// The backups of a file, newest first; none where its directory does not exist.
  static func backups(of location: Location, _ context: ToolContext) throws -> [Backup] {
    do {
      return try location.naming { try context.store.listBackups(of: location.path) }
    } catch let error as FileError where error.reason == .notFound {
      return []
    }
  }

  /// The file of a backup.
  ///
  /// - Throws: a failure where the path is too long for the backup's name.
  func location(of backup: Backup) throws -> Location {
    if let location = named[backup.name] { return location }
    guard backup.hasWholePath else {
      throw CommandFailure(
        "the path that ends in \(Location.shown(backup.originalPath, context)) is too long to be kept",
        details: ["byok undo --file PATH"], code: .problems)
    }
    return Location(whole: backup.originalPath, context)
  }
}
