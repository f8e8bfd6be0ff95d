extension FileStore {
  /// Lists the backups, newest first.
  ///
  /// - Parameter path: the file whose backups are wanted, symbolic links followed; `nil` lists those
  ///   of every file.
  /// - Returns: the backups; none where nothing was written yet, or no ``BackupDirectory`` is set.
  /// - Throws: a ``FileError`` where the directory cannot be read.
  public func listBackups(of path: String? = nil) throws(FileError) -> [Backup] {
    let caller = backupCaller(path)
    let key = try path.map { path throws(FileError) in try backupKey(path, caller) }
    var backups: [Backup] = []
    try withBackupFolder(caller) { folder throws(FileError) in
      for name in try folder.names().reversed() where key == nil || name.key == key {
        if let backup = try folder.backup(name) { backups.append(backup) }
      }
    }
    return backups
  }

  /// Reads what a backup holds, such as to show it.
  ///
  /// - Parameter backup: the backup; one of ``Backup/Previous/noFile`` holds no bytes.
  /// - Returns: the bytes that the write replaced.
  /// - Throws: a ``FileError`` where the backup is gone or cannot be read.
  public func content(of backup: Backup) throws(FileError) -> [UInt8] {
    try content(of: backup, backupCaller(backup.path))
  }

  /// Deletes backups, and with them the keys that they hold.
  ///
  /// - Parameter path: the file whose backups go; `nil` for those of every file.
  /// - Returns: how many were deleted.
  /// - Throws: a ``FileError`` where one cannot be deleted.
  @discardableResult
  public func purgeBackups(of path: String? = nil) throws(FileError) -> Int {
    let caller = backupCaller(path)
    let key = try path.map { path throws(FileError) in try backupKey(path, caller) }
    var count = 0
    try withBackupFolder(caller) { folder throws(FileError) in
      for name in try folder.names() where key == nil || name.key == key {
        try caller.remove(name.text, in: folder.descriptor)
        count += 1
      }
      // Only then are they gone for good.
      try caller.synchronizeDirectory(folder.descriptor)
    }
    return count
  }

  private func backupCaller(_ path: String?) -> Caller {
    Caller(system: system, path: path ?? backups?.path ?? "", operation: .backup)
  }

  private func content(of backup: Backup, _ caller: Caller) throws(FileError) -> [UInt8] {
    do throws(FileError) {
      return try read(backup.path).bytes
    } catch {
      throw caller.error(error.reason == .notFound ? .noBackup : error.reason, call: error.call)
    }
  }

  private func withBackupFolder(
    _ caller: Caller, _ body: (BackupFolder) throws(FileError) -> Void
  ) throws(FileError) {
    guard let backups else { return }
    do throws(FileError) {
      let folder = try BackupFolder.open(backups.path, caller: caller, wait: lockWait)
      guard let folder else { return }
      defer { folder.close() }
      try body(folder)
    } catch {
      throw explained(error)
    }
  }

  /// The key of a file's backups; empty, as none is, where its directory does not exist.
  private func backupKey(_ path: String, _ caller: Caller) throws(FileError) -> String {
    do throws(FileError) {
      let location = try Resolver(caller: caller, forWriting: false).resolve(path)
      defer { caller.closeQuietly(location.directory) }
      return BackupName.key(for: try BackupWriter.realPath(of: location, caller))
    } catch {
      guard error.reason == .notFound else { throw error }
      return ""
    }
  }
}
