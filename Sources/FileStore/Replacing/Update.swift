/// One update of one file, from the first look to the flushed directory.
struct Update {
  /// How often newer content is taken up before another program's writing counts as endless.
  static let attemptLimit = 100

  let store: FileStore
  let caller: Caller

  init(store: FileStore, path: String, operation: FileError.Operation) {
    self.store = store
    caller = Caller(system: store.system, path: path, operation: operation)
  }

  func run<Value>(
    _ change: (StoredFile?) throws -> Change<Value>
  ) throws -> Updated<Value> {
    let directories = ParentDirectories(caller: caller)
    var created: [String] = []
    do {
      let updated = try repeating(change) { () throws(FileError) in
        created += try directories.createMissing(for: caller.path)
      }
      if !updated.wrote { directories.remove(created) }
      return updated
    } catch {
      // Nothing happens to a directory that holds something by now.
      directories.remove(created)
      throw error
    }
  }

  /// The answer that ``run(_:)`` would give, without a lock, a directory or a byte written.
  func plan<Value>(
    _ change: (StoredFile?) throws -> Change<Value>
  ) throws -> Updated<Value> {
    let directories = ParentDirectories(caller: caller)
    let directory = PathParts(caller.path).directory
    guard try directories.isThere(directory) else {
      try directories.checkWritable(directory)
      let wanted = try limited(change(nil), nil)
      if wanted.bytes != nil { try checkBackups() }
      return updated(wanted, before: nil, path: caller.path, wrote: false, kept: [])
    }
    let location = try Resolver(caller: caller, forWriting: true).resolve(caller.path)
    defer { caller.closeQuietly(location.directory) }
    let before = try readReplaceable(location).map { file(of: $0, at: location) }
    let wanted = try limited(change(before), before)
    if !wanted.isNothing {
      try checkBackups()
      try directories.checkWritable(location.directory)
    }
    return updated(wanted, before: before, path: location.resolvedPath, wrote: false, kept: [])
  }

  private func checkBackups() throws(FileError) {
    guard let folder = store.backups?.path else { return }
    let caller = Caller(system: store.system, path: caller.path, operation: .backup)
    try ParentDirectories(caller: caller).checkWritable(folder)
  }

  /// A change that writes nothing where nothing changes, and no file that could not be read again.
  private func limited<Value>(
    _ change: Change<Value>, _ before: StoredFile?
  ) throws(FileError) -> Change<Value> {
    if change.removes, before != nil { return change }
    guard let bytes = change.bytes, bytes != before?.bytes else {
      return .nothing(returning: change.value)
    }
    guard bytes.count <= store.sizeLimit else {
      throw caller.error(.wouldBeTooLarge(limit: store.sizeLimit))
    }
    return change
  }

  private func repeating<Value>(
    _ change: (StoredFile?) throws -> Change<Value>, prepare: () throws(FileError) -> Void
  ) throws -> Updated<Value> {
    var kept: [String] = []
    for number in 1...Self.attemptLimit {
      try prepare()
      do {
        if let updated = try attempt(change, &kept) { return updated }
      } catch let error as FileError where error.isAboutDirectory && number < 3 {
        // Another run that wrote nothing took the directory away that it had made.
      }
    }
    throw caller.error(.changedTooOften)
  }

  /// Tries once; `nil` where another program was faster.
  private func attempt<Value>(
    _ change: (StoredFile?) throws -> Change<Value>, _ kept: inout [String]
  ) throws -> Updated<Value>? {
    let resolver = Resolver(caller: caller, forWriting: true)
    let location = try resolver.resolve(caller.path)
    // Closing gives the lock back: only this descriptor holds it.
    defer { caller.closeQuietly(location.directory) }
    let lock = DirectoryLock(caller: caller, wait: store.lockWait)
    let isLocked = try lock.acquire(location.directory)
    // While this run waited, the directory may have been removed or a link turned elsewhere.
    guard try isStillThere(location, resolver) else { return nil }
    // Without the lock, a temporary may belong to a run that is still at work.
    if isLocked { kept += Leftovers(caller: caller, store: store).clear(location) }

    let reading = try readReplaceable(location)
    let before = reading.map { file(of: $0, at: location) }
    let wanted = try limited(change(before), before)
    let path = location.resolvedPath
    guard !wanted.isNothing else {
      return updated(wanted, before: before, path: path, wrote: false, kept: kept)
    }
    let replacement = Replacement(
      caller: caller, location: location, before: reading, after: wanted.bytes,
      sizeLimit: store.sizeLimit)
    guard try replace(replacement) else { return nil }
    return updated(wanted, before: before, path: path, wrote: true, kept: kept)
  }

  /// Replaces the file with a backup beside it, or leaves neither.
  private func replace(_ replacement: Replacement) throws(FileError) -> Bool {
    let backup = try BackupWriter(store: store, path: caller.path).save(replacement)
    do throws(FileError) {
      guard try replacement.after == nil ? replacement.remove() : replacement.run() else {
        backup?.discard()
        return false
      }
    } catch {
      // Once the file is replaced, the backup is the only copy of what it held.
      if error.state == .unchanged { backup?.discard() } else { backup?.abandon() }
      throw error
    }
    try backup?.commit()
    return true
  }

  private func isStillThere(
    _ location: Location, _ resolver: Resolver
  ) throws(FileError) -> Bool {
    let again = try resolver.resolve(caller.path)
    caller.closeQuietly(again.directory)
    return again.leadsToSamePlace(as: location)
  }

  private func readReplaceable(_ location: Location) throws(FileError) -> FileReader.Reading? {
    if let status = location.status { try store.checkIsOurs(status, caller) }
    let reader = FileReader(caller: caller, sizeLimit: store.sizeLimit)
    guard let reading = try reader.read(location.name, in: location.directory) else { return nil }
    let status = reading.status
    try store.checkIsOurs(status, caller)
    guard status.permissions & 0o200 != 0 else {
      throw caller.error(.readOnlyFile(status.permissions))
    }
    guard status.linkCount <= 1 else { throw caller.error(.hardLinked(status.linkCount)) }
    return reading
  }

  private func file(of reading: FileReader.Reading, at location: Location) -> StoredFile {
    store.storedFile(reading, at: location, caller.path)
  }

  private func updated<Value>(
    _ wanted: Change<Value>, before: StoredFile?, path: String, wrote: Bool, kept: [String]
  ) -> Updated<Value> {
    Updated(
      value: wanted.value, resolvedPath: path, before: before, after: wanted.bytes, wrote: wrote,
      keptVersions: kept)
  }
}

extension FileError {
  /// Whether a directory was missing, not the file.
  fileprivate var isAboutDirectory: Bool { reason == .notFound && call == "openat" }
}
