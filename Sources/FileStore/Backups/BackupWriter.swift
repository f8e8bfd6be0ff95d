#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps what a write is about to replace.
struct BackupWriter {
  let store: FileStore
  let caller: Caller

  init(store: FileStore, path: String) {
    self.store = store
    caller = Caller(system: store.system, path: path, operation: .backup)
  }

  /// A backup that is written, while the write that it is for is still to come.
  struct Saved {
    let folder: BackupFolder
    let name: BackupName
    let descriptor: Int32
    let limit: Int
    let created: [String]

    /// Makes the backup last, now that the write has happened, and lets the oldest ones go.
    func commit() throws(FileError) {
      defer { abandon() }
      let caller = folder.caller
      do throws(FileError) {
        try caller.calling("fsync") { system throws(SystemError) in
          try system.synchronize(descriptor)
        }
        try caller.synchronizeDirectory(folder.descriptor)
      } catch {
        throw error.with(state: .replaced)
      }
      removeOld()
    }

    /// Removes the changes that are too old for each of their files: half of one could not be undone.
    private func removeOld() {
      let names = (try? folder.names()) ?? []
      let recent = Dictionary(grouping: names, by: \.key).values.flatMap { $0.suffix(limit) }
      let kept = Set(recent.map(\.changeID))
      for old in names where !kept.contains(old.changeID) {
        folder.caller.removeQuietly(old.text, in: folder.descriptor)
      }
    }

    /// Takes the backup away again: nothing was written.
    func discard() {
      folder.caller.removeQuietly(name.text, in: folder.descriptor)
      abandon()
      ParentDirectories(caller: folder.caller).remove(created)
    }

    /// Leaves the backup as it is.
    func abandon() {
      folder.caller.closeQuietly(descriptor)
      folder.close()
    }
  }

  /// Writes a backup; `nil` where none are kept.
  ///
  /// It is flushed only by ``Saved/commit()``: the time between reading a file and replacing it is
  /// the time in which another program can come in between, and flushing takes longest.
  func save(_ replacement: Replacement) throws(FileError) -> Saved? {
    guard let directory = store.backups else { return nil }
    let key = BackupName.key(for: try Self.realPath(of: replacement.location, caller))
    let parents = ParentDirectories(caller: caller)
    let created = try parents.createMissing(for: directory.path + "/backup")
    do throws(FileError) {
      let folder = try BackupFolder.open(
        directory.path, caller: caller, wait: store.lockWait,
        unless: replacement.location.directoryIdentity)
      guard let folder else { throw caller.error(.notFound, call: "openat") }
      do throws(FileError) {
        let name = try freeName(key, in: folder, replacement)
        let bytes = replacement.before?.bytes ?? []
        // Not the folder's owner, who need not have been allowed to read the file.
        let owner =
          if let before = replacement.before { before.status } else {
            try caller.status(folder.descriptor)
          }
        let descriptor = try write(bytes, name, in: folder, for: owner)
        return Saved(
          folder: folder, name: name, descriptor: descriptor, limit: directory.limit,
          created: created)
      } catch {
        folder.close()
        throw error
      }
    } catch {
      parents.remove(created)
      throw error
    }
  }

  /// The path without links, so that a file has one history whichever way it is reached.
  static func realPath(
    of location: Location, _ caller: Caller
  ) throws(FileError) -> String {
    let directory = PathParts(location.resolvedPath).directory
    let path = try caller.calling("realpath") { system throws(SystemError) in
      try system.realPath(directory)
    }
    return path == "/" ? path + location.name : path + "/" + location.name
  }

  /// A name later than every other, also where the clock went back or two writes share a moment.
  private func freeName(
    _ key: String, in folder: BackupFolder, _ replacement: Replacement
  ) throws(FileError) -> BackupName {
    let latest = try folder.names().last?.time ?? 0
    let change = store.recording.map {
      BackupName.Change(recording: $0, written: BackupName.checksum(of: replacement.after))
    }
    return BackupName(
      time: max(caller.system.wallTime(), latest + 1), change: change, key: key,
      hasContent: replacement.before != nil)
  }

  private func write(
    _ bytes: [UInt8], _ name: BackupName, in folder: BackupFolder, for owner: FileStatus
  ) throws(FileError) -> Int32 {
    let part = name.text + BackupFolder.partSuffix
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = try caller.calling("openat") { system throws(SystemError) in
      try system.open(folder.descriptor, part, flags, 0o600)
    }
    do throws(FileError) {
      try caller.setPermissions(0o600, of: descriptor)
      try caller.write(bytes, to: descriptor)
      try caller.give(descriptor, toOwnerOf: owner)
      // Under its final name only when it is whole: a name without .part can be trusted.
      try caller.calling("renameat") { system throws(SystemError) in
        try system.rename(folder.descriptor, part, name.text, .replace)
      }
      return descriptor
    } catch {
      caller.closeQuietly(descriptor)
      caller.removeQuietly(part, in: folder.descriptor)
      throw error
    }
  }
}
