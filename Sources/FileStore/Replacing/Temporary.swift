#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The new content, complete and on the medium, beside the file that it will replace.
struct Temporary {
  let replacement: Replacement

  private var caller: Caller { replacement.caller }
  private var directory: Int32 { replacement.location.directory }

  /// Writes the temporary.
  ///
  /// - Returns: its name; `nil` where the file to replace is no longer the one that was read.
  func prepare() throws(FileError) -> String? {
    let part = TemporaryName(number: caller.system.random(), stage: .part)
    // O_EXCL and O_NOFOLLOW: what is already there under this name is nothing to write into.
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = try caller.calling("openat") { system throws(SystemError) in
      try system.open(directory, part.text, flags, 0o600)
    }
    do throws(FileError) {
      guard try fill(descriptor) else {
        caller.removeQuietly(part.text, in: directory)
        return nil
      }
      return try complete(part)
    } catch {
      caller.removeQuietly(part.text, in: directory)
      throw error
    }
  }

  /// Writes, flushes and closes; false where the file to replace is another one by now.
  private func fill(_ descriptor: Int32) throws(FileError) -> Bool {
    do throws(FileError) {
      try caller.write(replacement.after ?? [], to: descriptor)
      guard try adoptFacts(descriptor) else {
        caller.closeQuietly(descriptor)
        return false
      }
      // Before the rename: else a power cut could leave the new name on an empty file.
      try caller.calling("fsync") { system throws(SystemError) in
        try system.synchronize(descriptor)
      }
    } catch {
      caller.closeQuietly(descriptor)
      throw error
    }
    try caller.closeWritten(descriptor)
    return true
  }

  private func adoptFacts(_ descriptor: Int32) throws(FileError) -> Bool {
    guard let before = replacement.before else {
      // Again, because the mask of the process can only have taken away from it.
      try caller.setPermissions(0o600, of: descriptor)
      try caller.give(descriptor, toOwnerOf: caller.status(directory))
      return true
    }
    let flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC
    let name = replacement.location.name
    let old = try caller.calling("openat", accepting: [ENOENT, ELOOP]) {
      system throws(SystemError) in
      try system.open(directory, name, flags, 0)
    }
    guard let old else { return false }
    defer { caller.closeQuietly(old) }
    guard try caller.status(old).identity == before.status.identity else { return false }
    try Inheritance(caller: caller, status: before.status).pass(from: old, to: descriptor)
    return true
  }

  /// Renames the complete temporary so that the next run knows what it may hold.
  private func complete(_ part: TemporaryName) throws(FileError) -> String {
    // A new file never exchanges places: its temporary stays what it is.
    guard let before = replacement.before else { return part.text }
    let swap = part.swap(before: before.bytes, after: replacement.after ?? [])
    try caller.calling("renameat") { system throws(SystemError) in
      try system.rename(directory, part.text, swap.text, .replace)
    }
    return swap.text
  }
}
