#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The kernel's lock on a directory: every write in it, one after the other.
///
/// The kernel gives it back when the descriptor is closed, and so also when the process dies: there
/// is nothing that could stay behind. It binds only those who take it.
struct DirectoryLock {
  let caller: Caller
  let wait: Duration

  /// Takes the lock, waiting for it a bounded time.
  ///
  /// Closing the directory gives the lock back. False where the file system has no locks: the
  /// comparison at the exchange must do there.
  func acquire(_ directory: Int32) throws(FileError) -> Bool {
    let start = caller.system.monotonicTime()
    var pause: UInt64 = 1_000_000
    while true {
      do throws(SystemError) {
        try caller.retrying { system throws(SystemError) in try system.lock(directory) }
        return true
      } catch {
        if Self.unsupported.contains(error.code) { return false }
        guard error.code == EWOULDBLOCK else { throw caller.error(error, call: "flock") }
      }
      guard caller.system.monotonicTime() &- start < nanoseconds else { throw caller.error(.busy) }
      // Uneven pauses, so that those who wait do not all ask at the same moments.
      caller.system.sleep(pause + caller.system.random() % pause)
      pause = min(pause * 2, 16_000_000)
    }
  }

  private var nanoseconds: UInt64 {
    let parts = wait.components
    return UInt64(max(0, parts.seconds)) &* 1_000_000_000
      &+ UInt64(max(0, parts.attoseconds / 1_000_000_000))
  }

  // EBADF: network file systems that lock only what is open for writing, as no directory can be.
  private static let unsupported: Set<Int32> = [ENOLCK, ENOTSUP, EOPNOTSUPP, EINVAL, ENOSYS, EBADF]
}
