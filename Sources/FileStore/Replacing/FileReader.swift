#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a regular file at once and whole, or says why not.
struct FileReader {
  let caller: Caller
  let sizeLimit: Int64

  /// One reading: the bytes, and the status that belongs to them.
  struct Reading: Equatable {
    let bytes: [UInt8]
    let status: FileStatus
  }

  /// Reads a file; a second time where it was empty or changed while it was read, because a program
  /// that writes in place shows both for a moment.
  ///
  /// - Returns: the reading; `nil` where there is no file.
  func read(_ name: String, in directory: Int32) throws(FileError) -> Reading? {
    guard let first = try attempt(name, in: directory) else { return nil }
    if first.isSteady, !first.reading.bytes.isEmpty { return first.reading }
    caller.system.sleep(10_000_000)
    return try attempt(name, in: directory)?.reading
  }

  /// Reads a file once, however it looks.
  func readOnce(_ name: String, in directory: Int32) throws(FileError) -> Reading? {
    try attempt(name, in: directory)?.reading
  }

  private func attempt(
    _ name: String, in directory: Int32
  ) throws(FileError) -> (reading: Reading, isSteady: Bool)? {
    // Looked at before it is opened: opening a device can make it do something.
    guard let seen = try caller.status(directory, name) else { return nil }
    try check(seen)
    guard let descriptor = try open(name, in: directory) else { return nil }
    defer { caller.closeQuietly(descriptor) }
    let before = try caller.status(descriptor)
    try check(before)
    let bytes = try caller.readAll(descriptor, expected: before.size, limit: sizeLimit)
    guard let bytes else { throw caller.error(.tooLarge(limit: sizeLimit)) }
    let after = try caller.status(descriptor)
    let isSteady = before.modified == after.modified && after.size == Int64(bytes.count)
    return (Reading(bytes: bytes, status: after), isSteady)
  }

  private func open(_ name: String, in directory: Int32) throws(FileError) -> Int32? {
    // O_NONBLOCK: a pipe put there since the look must not hold the run up. O_NOFOLLOW: nor may a
    // link lead it elsewhere; it then counts as changed (ELOOP).
    let flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC
    do throws(SystemError) {
      return try caller.retrying { system throws(SystemError) in
        try system.open(directory, name, flags, 0)
      }
    } catch {
      switch error.code {
      case ENOENT: return nil
      case ELOOP, EMLINK: throw caller.error(.changedTooOften, call: "openat")
      default: throw caller.error(error, call: "openat")
      }
    }
  }

  private func check(_ status: FileStatus) throws(FileError) {
    switch status.kind {
    case .regular: break
    case .directory: throw caller.error(.isDirectory)
    default: throw caller.error(.notRegular(status.kind.words))
    }
    guard status.size <= sizeLimit else { throw caller.error(.tooLarge(limit: sizeLimit)) }
  }
}
