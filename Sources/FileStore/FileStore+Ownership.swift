#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileStore {
  /// Says whose folder is in the way where that is why a write or a backup was not permitted: the
  /// folder of the backups, or the one around it, may be root's from an earlier run.
  func explaining<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as FileError {
      throw explained(error)
    }
  }

  /// The same for a body that fails with nothing else.
  func explained(_ error: FileError) -> FileError {
    guard let backups, error.reason == .permissionDenied, error.state == .unchanged else {
      return error
    }
    let around = PathParts(backups.path).directory
    let isInTheWay = error.operation == .backup || PathParts(error.path).directory == around
    let caller = Caller(system: system, path: error.path, operation: error.operation)
    let user = system.effectiveUser()
    for folder in [around, backups.path] where isInTheWay {
      guard let status = try? caller.status(AT_FDCWD, folder), status.kind == .directory,
        status.owner != user
      else { continue }
      return caller.error(.folderOfAnother(folder, owner: status.owner, caller: user))
    }
    return error
  }
}
