#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The directories above a file that is about to be created: makes what is missing, mode 0700, and
/// takes it away again when nothing was written.
struct ParentDirectories {
  let caller: Caller

  /// Creates the directories that are missing above a path.
  ///
  /// - Returns: the created ones, outermost first.
  func createMissing(for path: String) throws(FileError) -> [String] {
    var created: [String] = []
    do throws(FileError) {
      try create(PathParts(path).directory, &created)
    } catch {
      remove(created)
      throw error
    }
    return created
  }

  /// Removes directories that ``createMissing(for:)`` made, as far as they are still empty.
  func remove(_ created: [String]) {
    for path in created.reversed() {
      _ = try? caller.retrying { system throws(SystemError) in
        try system.removeDirectory(AT_FDCWD, path)
      }
    }
  }

  private func create(_ path: String, _ created: inout [String]) throws(FileError) {
    guard try !isThere(path) else { return }
    let parent = PathParts(path).directory
    if parent != path { try create(parent, &created) }
    // Another run may make it first (EEXIST); what else may be in the way shows when it is opened.
    let made: Void? = try caller.calling("mkdirat", accepting: [EEXIST]) {
      system throws(SystemError) in
      try system.makeDirectory(AT_FDCWD, path, 0o700)
    }
    guard made != nil else { return }
    created.append(path)
    try settle(path, in: parent)
  }

  /// Whether a path leads to anything; a path that holds a null byte is left to whoever opens it.
  func isThere(_ path: String) throws(FileError) -> Bool {
    if path.utf8.contains(0) { return true }
    return try caller.status(AT_FDCWD, path) != nil
  }

  /// Gives a new directory the owner of the one that holds it, and flushes that one: the name is on
  /// the medium only then.
  private func settle(_ path: String, in parent: String) throws(FileError) {
    try withDirectory(parent, O_RDONLY) { outer throws(FileError) in
      try withDirectory(path, O_RDONLY | O_NOFOLLOW) { inner throws(FileError) in
        try caller.give(inner, toOwnerOf: caller.status(outer))
      }
      try caller.synchronizeDirectory(outer)
    }
  }

  /// Makes sure, without making anything, that files can be created in a directory, or in what
  /// ``createMissing(for:)`` would make in its place.
  func checkWritable(_ path: String) throws(FileError) {
    var path = path
    while try !isThere(path), PathParts(path).directory != path {
      path = PathParts(path).directory
    }
    try withDirectory(path, O_RDONLY) { directory throws(FileError) in
      try checkWritable(directory)
    }
  }

  /// Makes sure that files can be created in an open directory.
  func checkWritable(_ directory: Int32) throws(FileError) {
    try caller.calling("faccessat") { system throws(SystemError) in
      try system.checkWritable(directory, ".")
    }
  }

  private func withDirectory(
    _ path: String, _ flags: Int32, _ body: (Int32) throws(FileError) -> Void
  ) throws(FileError) {
    let descriptor = try caller.calling("openat") { system throws(SystemError) in
      try system.open(AT_FDCWD, path, flags | O_DIRECTORY | O_CLOEXEC, 0)
    }
    defer { caller.closeQuietly(descriptor) }
    try body(descriptor)
  }
}
