/// Reads small files whole and replaces them so that no byte is lost and no content is leaked.
///
/// Made for configuration files that hold keys and that other programs write too. Every write goes
/// through ``update(_:dryRun:_:)``. Beside the C library it needs nothing; all its calls into the
/// operating system are in one table, ``SystemCalls``.
///
/// ## What a write promises
///
/// - **Old or new, whole.** Whatever fails, and wherever the process is killed, the file holds all
///   of the old content or all of the new: it is replaced in one step by a complete, flushed
///   temporary beside it. (`FaultTests`, `ConcurrencyTests`)
/// - **Said means done.** A write that returns is flushed, and so is its directory; a failure tells
///   in ``FileError/state`` what the file holds. (`DurabilityTests`, `FaultTests`)
/// - **Nobody else's write is lost.** The file and the temporary change places, and what comes out
///   is compared with what was read. If another program wrote in between, its version goes back and
///   the change is made again from there. Where the file system cannot exchange (some network file
///   systems, old kernels), the comparison comes right before a plain rename, and a write in the
///   instant between the two is lost. A program that goes on writing into a file that it opened
///   before the exchange writes into the old one, everywhere. (`InterferenceTests`)
/// - **One write at a time.** Writers that use this store wait for each other on a kernel lock of
///   the directory, which ends with its process; the wait is bounded. Where there are no such locks,
///   the comparison alone must do. (`ConcurrencyTests`)
/// - **Never wider.** A temporary is 0600 until it is complete; a new file stays so. A replaced file
///   keeps owner, group, mode, extended attributes and access list, or gets less.
///   (`InheritanceTests`, `FileStoreUpdateTests`)
/// - **The user's stays the user's.** What root creates belongs to the owner of the directory around
///   it, and a backup to the owner of the file. (`OwnershipTests`)
/// - **Nothing is replaced that should not be.** Links are followed and stay; another user's file, a
///   read-only file, one with several names, a file mounted on its own, a pipe, device or directory
///   is refused with the reason. (`FileStoreTests`, `FileStoreUpdateTests`, `InterferenceTests`)
/// - **Nothing stays behind.** A temporary that a killed run left is removed by the next write in
///   the directory; one that holds another program's version is kept and named in
///   ``Updated/keptVersions``. (`LeftoversTests`, `FaultTests`)
/// - **There is a way back.** With a ``BackupDirectory``, what a write replaced is kept, 0600, until
///   the limit is reached or ``purgeBackups(of:)`` is called. (`FileStoreBackupsTests`)
public struct FileStore: Sendable {
  /// The largest file that is read when nothing else is said: 64 MiB, in bytes.
  public static let defaultSizeLimit: Int64 = 64 * 1_048_576
  /// How long a write waits for another one when nothing else is said.
  public static let defaultLockWait: Duration = .seconds(30)

  let system: SystemCalls
  let backups: BackupDirectory?
  let lockWait: Duration
  let sizeLimit: Int64
  /// The run that writes, where it is recorded.
  var recording: Recording?

  /// A store; making one touches no file.
  ///
  /// - Parameters:
  ///   - system: the calls into the operating system.
  ///   - backups: where replaced content is kept; `nil` keeps none.
  ///   - lockWait: how long a write waits for another one in the same directory.
  ///   - sizeLimit: the largest file that is read, in bytes.
  public init(
    system: SystemCalls = .live, backups: BackupDirectory? = nil,
    lockWait: Duration = FileStore.defaultLockWait,
    sizeLimit: Int64 = FileStore.defaultSizeLimit
  ) {
    self.system = system
    self.backups = backups
    self.lockWait = lockWait
    self.sizeLimit = sizeLimit
  }

  /// Reads a regular file, whole.
  ///
  /// Symbolic links are followed, up to 40 in a row. A pipe, device or directory is refused without
  /// waiting for it, a file over the size limit without reading it. A file that is empty or changes
  /// while it is read is read a second time.
  ///
  /// - Parameter path: the file; a relative path starts at the working directory.
  /// - Returns: the bytes and the facts.
  /// - Throws: a ``FileError``; ``FileError/Reason/notFound`` where there is no such file.
  public func read(_ path: String) throws(FileError) -> StoredFile {
    let caller = Caller(system: system, path: path, operation: .read)
    let location = try Resolver(caller: caller, forWriting: false).resolve(path)
    defer { caller.closeQuietly(location.directory) }
    let reader = FileReader(caller: caller, sizeLimit: sizeLimit)
    guard let reading = try reader.read(location.name, in: location.directory) else {
      throw caller.error(.notFound)
    }
    return storedFile(reading, at: location, path)
  }

  /// Tells what is known of a regular file without reading it.
  ///
  /// - Parameter path: the file; symbolic links are followed.
  /// - Returns: the facts; `nil` where neither the file nor, perhaps, its directory exists.
  /// - Throws: a ``FileError`` where the path leads to something else than a regular file, or
  ///   nowhere (a dangling link, a loop), or may not be looked at.
  public func facts(_ path: String) throws(FileError) -> FileFacts? {
    let caller = Caller(system: system, path: path, operation: .read)
    do throws(FileError) {
      let location = try Resolver(caller: caller, forWriting: false).resolve(path)
      defer { caller.closeQuietly(location.directory) }
      guard let status = location.status else { return nil }
      switch status.kind {
      case .regular: break
      case .directory: throw caller.error(.isDirectory)
      default: throw caller.error(.notRegular(status.kind.words))
      }
      return FileFacts(
        path: path, resolvedPath: location.resolvedPath, status: status,
        user: system.effectiveUser())
    } catch {
      guard error.reason == .notFound else { throw error }
      return nil
    }
  }

  /// Tells whether a path leads to anything at all.
  ///
  /// - Parameter path: the path; symbolic links are followed.
  /// - Returns: false only where nothing is there; true also for what cannot be read, so that a file
  ///   that is in the way is never taken for one that is missing.
  public func exists(_ path: String) -> Bool {
    do throws(FileError) {
      return try facts(path) != nil
    } catch {
      return true
    }
  }

  func storedFile(
    _ reading: FileReader.Reading, at location: Location, _ path: String
  ) -> StoredFile {
    StoredFile(
      bytes: reading.bytes,
      facts: FileFacts(
        path: path, resolvedPath: location.resolvedPath, status: reading.status,
        user: system.effectiveUser()))
  }
}
