#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The one wrapper around every system call: repeats interrupted ones, and names the file, the
/// operation and the call in the error of failed ones.
struct Caller: Sendable {
  let system: SystemCalls
  let path: String
  let operation: FileError.Operation

  func error(_ reason: FileError.Reason, call: String? = nil) -> FileError {
    FileError(path: path, operation: operation, reason: reason, call: call)
  }

  func error(_ failure: SystemError, call: String) -> FileError {
    let isMountPoint = call.hasPrefix("rename") && [EBUSY, EXDEV].contains(failure.code)
    return error(isMountPoint ? .mountPoint : FileError.Reason(code: failure.code), call: call)
  }

  /// Makes a call until no signal interrupts it.
  func retrying<Value>(
    _ body: (SystemCalls) throws(SystemError) -> Value
  ) throws(SystemError) -> Value {
    while true {
      do throws(SystemError) {
        return try body(system)
      } catch {
        guard error.code == EINTR else { throw error }
      }
    }
  }

  /// Makes a call until no signal interrupts it, and turns its failure into the caller's error.
  func calling<Value>(
    _ name: String, _ body: (SystemCalls) throws(SystemError) -> Value
  ) throws(FileError) -> Value {
    do throws(SystemError) {
      return try retrying(body)
    } catch {
      throw self.error(error, call: name)
    }
  }

  /// Makes a call, taking the listed failures for `nil`.
  func calling<Value>(
    _ name: String, accepting codes: Set<Int32>,
    _ body: (SystemCalls) throws(SystemError) -> Value
  ) throws(FileError) -> Value? {
    do throws(SystemError) {
      return try retrying(body)
    } catch {
      if codes.contains(error.code) { return nil }
      throw self.error(error, call: name)
    }
  }

  /// Closes a descriptor that was only read from: its failure loses nothing.
  func closeQuietly(_ descriptor: Int32) {
    _ = try? system.close(descriptor)
  }

  func status(_ descriptor: Int32) throws(FileError) -> FileStatus {
    try calling("fstat") { system throws(SystemError) in try system.status(descriptor) }
  }

  /// The status of a name, links not followed; `nil` where there is none.
  func status(_ directory: Int32, _ name: String) throws(FileError) -> FileStatus? {
    try calling("fstatat", accepting: [ENOENT]) { system throws(SystemError) in
      try system.statusAt(directory, name)
    }
  }

  func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = try calling("write") { system throws(SystemError) in
        try bytes.withUnsafeBytes { buffer in
          Result { () throws(SystemError) in
            try system.write(descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]))
          }
        }.get()
      }
      // A device that takes nothing and says nothing would keep this loop for ever.
      guard count > 0 else { throw error(.outOfSpace, call: "write") }
      written += count
    }
  }

  /// Reads to the end; `nil` as soon as there is more than the limit.
  func readAll(_ descriptor: Int32, expected: Int64, limit: Int64) throws(FileError) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: max(4096, Int(min(expected, limit)) + 1))
    while true {
      let count = try calling("read") { system throws(SystemError) in
        try chunk.withUnsafeMutableBytes { buffer in
          Result { () throws(SystemError) in try system.read(descriptor, buffer) }
        }.get()
      }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limit else { return nil }
    }
  }
}

extension Caller {
  /// Flushes a directory; some file systems have nothing to flush and say so (`EINVAL`).
  func synchronizeDirectory(_ descriptor: Int32) throws(FileError) {
    _ = try calling("fsync", accepting: [EINVAL, ENOTSUP, ENOSYS]) { system throws(SystemError) in
      try system.synchronize(descriptor)
    }
  }

  func setPermissions(_ permissions: UInt16, of descriptor: Int32) throws(FileError) {
    try calling("fchmod") { system throws(SystemError) in
      try system.setPermissions(descriptor, permissions)
    }
  }

  /// As root, gives what was just made to the user for whom it is, by the owner of what it belongs
  /// to: root's own would be in the user's way.
  ///
  /// Where root may not give away, as on some network file systems, it stays as it is.
  func give(_ descriptor: Int32, toOwnerOf status: FileStatus) throws(FileError) {
    guard system.effectiveUser() == 0, status.owner != 0 else { return }
    _ = try calling("fchown", accepting: [EPERM, EINVAL, ENOTSUP, ENOSYS]) {
      system throws(SystemError) in
      try system.setOwner(descriptor, status.owner, status.group)
    }
  }

  /// Closes a descriptor that was written to: some network file systems report only here that the
  /// bytes did not arrive.
  func closeWritten(_ descriptor: Int32) throws(FileError) {
    do throws(SystemError) {
      try system.close(descriptor)
    } catch {
      // Not repeated when interrupted: the number may already be another file's.
      guard error.code == EINTR else { throw self.error(error, call: "close") }
    }
  }

  /// Removes a name.
  ///
  /// Tried more than once: nothing may be left behind for a passing shortage.
  func remove(_ name: String, in directory: Int32) throws(FileError) {
    var failure: FileError?
    for _ in 0..<3 {
      do throws(FileError) {
        _ = try calling("unlinkat", accepting: [ENOENT]) { system throws(SystemError) in
          try system.remove(directory, name)
        }
        return
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// Removes a name while something else has already failed, or where the next run tries again.
  func removeQuietly(_ name: String, in directory: Int32) {
    _ = try? remove(name, in: directory)
  }
}
