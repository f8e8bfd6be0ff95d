#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The backup directory, open and locked.
struct BackupFolder {
  static let partSuffix = ".part"

  let caller: Caller
  let descriptor: Int32
  /// The directory's path, for those who look a backup up by hand.
  let path: String

  /// Opens and locks the directory, unless it is one that is already locked.
  ///
  /// Asking for the same lock again would wait for itself. Whoever opened the folder closes it;
  /// there is none where there is no such directory.
  static func open(
    _ path: String, caller: Caller, wait: Duration, unless other: FileStatus.Identity? = nil
  ) throws(FileError) -> BackupFolder? {
    let opened = try caller.calling("openat", accepting: [ENOENT]) { system throws(SystemError) in
      try system.open(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    }
    guard let opened else { return nil }
    let folder = BackupFolder(caller: caller, descriptor: opened, path: path)
    do throws(FileError) {
      guard try caller.status(opened).identity != other else { return folder }
      if try DirectoryLock(caller: caller, wait: wait).acquire(opened) { folder.clearParts() }
      return folder
    } catch {
      folder.close()
      throw error
    }
  }

  func close() {
    caller.closeQuietly(descriptor)
  }

  /// The backups in it, oldest first.
  func names() throws(FileError) -> [BackupName] {
    let names = try caller.calling("readdir") { system throws(SystemError) in
      try system.list(descriptor)
    }
    return names.compactMap { BackupName($0) }.sorted { $0.text < $1.text }
  }

  func backup(_ name: BackupName) throws(FileError) -> Backup? {
    guard let status = try caller.status(descriptor, name.text) else { return nil }
    return Backup(
      name: name.text, path: path + "/" + name.text, originalPath: name.originalPath,
      hasWholePath: name.hasWholePath, time: name.time,
      previous: name.hasContent ? .content(bytes: status.size) : .noFile,
      changeID: name.changeID, command: name.change?.recording.command,
      written: name.change?.written)
  }

  /// Removes what a killed run had begun to write.
  private func clearParts() {
    let names =
      (try? caller.retrying { system throws(SystemError) in
        try system.list(descriptor)
      }) ?? []
    for name in names where name.hasSuffix(Self.partSuffix) {
      guard BackupName(String(name.dropLast(Self.partSuffix.count))) != nil else { continue }
      caller.removeQuietly(name, in: descriptor)
    }
  }
}
