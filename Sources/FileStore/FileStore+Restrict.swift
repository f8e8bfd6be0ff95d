#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileStore {
  /// Takes permissions away from a file; never adds any.
  ///
  /// - Parameters:
  ///   - path: the file; symbolic links are followed.
  ///   - mode: the permission bits that may stay, such as `0o600`.
  /// - Returns: the permission bits from before.
  /// - Throws: a ``FileError`` where the file is missing, another user's, or not a regular file.
  @discardableResult
  public func restrict(_ path: String, to mode: UInt16 = 0o600) throws(FileError) -> UInt16 {
    let caller = Caller(system: system, path: path, operation: .restrict)
    let location = try Resolver(caller: caller, forWriting: false).resolve(path)
    defer { caller.closeQuietly(location.directory) }
    guard let seen = location.status else { throw caller.error(.notFound) }
    try checkIsOurs(seen, caller)
    let descriptor = try caller.calling("openat") { system throws(SystemError) in
      try system.open(
        location.directory, location.name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC, 0)
    }
    defer { caller.closeQuietly(descriptor) }
    // Asked again: the name may stand for another file by now.
    let status = try caller.status(descriptor)
    try checkIsOurs(status, caller)
    if status.permissions & ~mode != 0 {
      try caller.setPermissions(status.permissions & mode, of: descriptor)
    }
    return status.permissions
  }

  func checkIsOurs(_ status: FileStatus, _ caller: Caller) throws(FileError) {
    switch status.kind {
    case .regular: break
    case .directory: throw caller.error(.isDirectory)
    default: throw caller.error(.notRegular(status.kind.words))
    }
    let user = system.effectiveUser()
    guard status.owner == user || user == 0 else {
      throw caller.error(.ownedByAnother(status.owner))
    }
  }
}
