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
  /// - Returns: true where a `.git` was found; false also where the directory cannot be found.
  public func isInGitWorkTree(_ directory: String) -> Bool {
    let caller = Caller(system: system, path: directory, operation: .read)
    let found = try? caller.calling("realpath") { system throws(SystemError) in
      try system.realPath(directory)
    }
    guard var current = found else { return false }
    while true {
      // Looked up by name, not listed: a directory may allow the one and not the other.
      let mark = current == "/" ? "/.git" : current + "/.git"
      if (try? caller.status(AT_FDCWD, mark)) != nil { return true }
      guard current != "/" else { return false }
      current = PathParts(current).directory
    }
  }
}
