#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileStore {
  /// Tells whether a directory lies in a git work tree: whether it, or a directory above it, holds
  /// an entry named `.git`.
  ///
  /// Whether git ignores a file in it only git can say; for a file, ask with its
  /// ``FileFacts/resolvedDirectory``, and run git there, with its ``FileFacts/resolvedName``.
  ///
  /// - Parameter directory: the directory; symbolic links are followed.
  /// - Returns: true where a `.git` was found; false also where a directory may not be looked at.
  public func isInGitWorkTree(_ directory: String) -> Bool {
    let caller = Caller(system: system, path: directory, operation: .read)
    do throws(FileError) {
      return try findGit(caller)
    } catch {
      return false
    }
  }

  private func findGit(_ caller: Caller) throws(FileError) -> Bool {
    var current = try openDirectory(caller.path, from: AT_FDCWD, caller)
    defer { caller.closeQuietly(current) }
    var identity = try caller.status(current).identity
    while true {
      if try caller.status(current, ".git") != nil { return true }
      let parent = try openDirectory("..", from: current, caller)
      caller.closeQuietly(current)
      current = parent
      // The root directory is its own parent.
      let next = try caller.status(current).identity
      guard next != identity else { return false }
      identity = next
    }
  }

  private func openDirectory(
    _ path: String, from base: Int32, _ caller: Caller
  ) throws(FileError) -> Int32 {
    try caller.calling("openat") { system throws(SystemError) in
      try system.open(base, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    }
  }
}
