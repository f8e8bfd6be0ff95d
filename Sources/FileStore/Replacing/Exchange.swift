#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lets the new content and the file change places in one step, then looks at what came out.
///
/// A rename replaces whatever is there at that moment, also what another program wrote after the
/// file was read. An exchange brings it out instead, so that it can be compared and put back. Where
/// the file system has no exchange (old kernels, some network file systems), the file is compared
/// right before a plain rename: what is written in the instant between the two is lost there.
struct Exchange {
  /// How a system says that it cannot exchange.
  static let unsupported: Set<Int32> = [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP]
  private static let roundLimit = 1000

  let replacement: Replacement
  let before: FileReader.Reading
  let temporary: String

  private var caller: Caller { replacement.caller }
  private var directory: Int32 { replacement.location.directory }
  private var reader: FileReader {
    FileReader(caller: caller, sizeLimit: replacement.sizeLimit)
  }

  /// Puts the new content in place.
  ///
  /// - Returns: false where another program was faster, and its version is back in place.
  func run() throws(FileError) -> Bool {
    let ours = try caller.status(directory, temporary)?.identity
    do throws(SystemError) {
      try replacement.rename(temporary, .exchange)
    } catch {
      if error.code == ENOENT { return false }
      guard Self.unsupported.contains(error.code) else {
        throw caller.error(error, call: "renameat2")
      }
      return try compareThenRename()
    }
    do throws(FileError) {
      guard try !isWhatWasRead(temporary) else { return true }
    } catch  where !error.reason.isAboutOtherKind {
      // Whatever came out could not be looked at: it goes back, unseen.
      try putBack(ours)
      throw error
    } catch {}
    try putBack(ours)
    return false
  }

  private func compareThenRename() throws(FileError) -> Bool {
    guard try isWhatWasRead(replacement.location.name) else { return false }
    do throws(SystemError) {
      try replacement.rename(temporary, .replace)
      return true
    } catch {
      throw caller.error(error, call: "renameat")
    }
  }

  func isWhatWasRead(_ name: String) throws(FileError) -> Bool {
    guard let reading = try reader.readOnce(name, in: directory) else { return false }
    return reading.bytes == before.bytes
      && reading.status.permissions == before.status.permissions
      && reading.status.owner == before.status.owner && reading.status.group == before.status.group
  }

  /// Exchanges again, until what comes out is what was last put in: then nobody wrote in between.
  private func putBack(_ ours: FileStatus.Identity?) throws(FileError) {
    var expected = ours
    for _ in 0..<Self.roundLimit {
      let other = try? caller.status(directory, temporary)?.identity
      do throws(SystemError) {
        try replacement.rename(temporary, .exchange)
      } catch {
        let path = replacement.location.path(of: temporary)
        throw caller.error(error, call: "renameat2").with(state: .replacedKeepingOther(path))
      }
      if isUntouched(expected, isOurs: expected == ours) { return }
      expected = other
    }
    let path = replacement.location.path(of: temporary)
    throw caller.error(.changedTooOften).with(state: .replacedKeepingOther(path))
  }

  /// Whether what came out is the file that was put in and, for the new content, still holds it.
  private func isUntouched(_ expected: FileStatus.Identity?, isOurs: Bool) -> Bool {
    let found = try? caller.status(directory, temporary)
    guard let expected, let found else { return true }
    guard found.identity == expected else { return false }
    guard isOurs, let reading = try? reader.readOnce(temporary, in: directory) else { return true }
    return reading.bytes == replacement.after
  }
}

extension FileError.Reason {
  /// Whether the file turned out to be something else than it was: that is a change, no failure.
  fileprivate var isAboutOtherKind: Bool {
    switch self {
    case .isDirectory, .notRegular, .tooLarge, .changedTooOften: true
    default: false
    }
  }
}
