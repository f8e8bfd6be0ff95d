#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Follows the symbolic links at the end of a path, one by one, with a limit and with names.
struct Resolver {
  /// As many links in a row as Linux follows.
  static let linkLimit = 40

  let caller: Caller
  /// Whether the directory will be locked and flushed, or only looked into.
  let forWriting: Bool

  /// Finds out where a path leads.
  ///
  /// The directory is open afterwards, and the caller's to close.
  func resolve(_ path: String) throws(FileError) -> Location {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw caller.error(.invalidPath) }
    var current = path
    var seen: [FileStatus.Identity: String] = [:]
    var chain: [String] = []
    var directory = try openDirectory(of: current, from: AT_FDCWD, link: nil)
    do throws(FileError) {
      while let target = try linkTarget(current, in: directory) {
        chain.append(current)
        guard seen.updateValue(current, forKey: target.link) == nil else {
          throw caller.error(.symlinkLoop(chain))
        }
        guard chain.count <= Self.linkLimit else {
          throw caller.error(.tooManySymlinks(Self.linkLimit))
        }
        let next = try openDirectory(of: target.path, from: directory, link: target.path)
        caller.closeQuietly(directory)
        directory = next
        current = PathParts(current).sibling(target.path)
      }
      return try location(current, in: directory, asked: path)
    } catch {
      caller.closeQuietly(directory)
      throw error
    }
  }

  private func location(
    _ path: String, in directory: Int32, asked: String
  ) throws(FileError) -> Location {
    let name = PathParts(path).name
    let status = try caller.status(directory, name)
    if status == nil, path != asked { throw caller.error(.dangling(target: path)) }
    return Location(
      directory: directory, directoryIdentity: try caller.status(directory).identity, name: name,
      resolvedPath: path, status: status)
  }

  /// Where the path's last name points and which link that is; `nil` where it is no link.
  private func linkTarget(
    _ path: String, in directory: Int32
  ) throws(FileError) -> (path: String, link: FileStatus.Identity)? {
    let parts = PathParts(path)
    guard parts.namesFile else { throw caller.error(.isDirectory) }
    guard let status = try caller.status(directory, parts.name), status.kind == .symbolicLink else {
      return nil
    }
    let target = try caller.calling("readlinkat") { system throws(SystemError) in
      try system.readLink(directory, parts.name)
    }
    return (target, status.identity)
  }

  private func openDirectory(
    of path: String, from base: Int32, link: String?
  ) throws(FileError) -> Int32 {
    do throws(SystemError) {
      return try caller.retrying { system throws(SystemError) in
        try system.open(base, PathParts(path).directory, flags, 0)
      }
    } catch {
      switch (error.code, link) {
      case (ELOOP, _): throw caller.error(.symlinkLoop([path]), call: "openat")
      case (ENOENT, let target?), (ENOTDIR, let target?):
        throw caller.error(.dangling(target: target), call: "openat")
      default: throw caller.error(error, call: "openat")
      }
    }
  }

  private var flags: Int32 {
    #if !canImport(Darwin)
      // O_PATH: a directory that may be entered but not listed still lets its files be read.
      if !forWriting { return O_DIRECTORY | O_CLOEXEC | 0o10000000 }
    #endif
    return O_RDONLY | O_DIRECTORY | O_CLOEXEC
  }
}
