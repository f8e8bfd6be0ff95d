#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileStore {
  /// The names in a directory, in the order of their bytes, without `.` and `..` (`readdir`).
  ///
  /// - Parameter directory: the directory; symbolic links are followed.
  /// - Returns: the names; none where there is no such directory.
  /// - Throws: a ``FileError`` when the directory cannot be read.
  public func names(in directory: String) throws(FileError) -> [String] {
    let caller = Caller(system: system, path: directory, operation: .read)
    let opened = try caller.calling("openat", accepting: [ENOENT]) { system throws(SystemError) in
      try system.open(AT_FDCWD, directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    }
    guard let opened else { return [] }
    defer { caller.closeQuietly(opened) }
    let names = try caller.calling("readdir") { system throws(SystemError) in
      try system.list(opened)
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }
}
