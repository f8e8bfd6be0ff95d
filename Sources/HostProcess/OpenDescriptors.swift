#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

#if !canImport(Darwin)
  /// The descriptors of this process, those that it was handed at its start included.
  enum OpenDescriptors {
    /// Lets none but the standard ones reach a program that is started (`close_range`, `fcntl`).
    static func closeOnStart() {
      if closeRange(closeRangeNumber, 3, UInt(UInt32.max), closeOnExec) == 0 { return }
      // Linux before 5.11 marks one at a time.
      for descriptor in 3..<Int32(min(max(sysconf(Int32(_SC_OPEN_MAX)), 3), 65_536)) {
        let flags = fcntl(descriptor, F_GETFD)
        if flags >= 0 { _ = fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC) }
      }
    }
  }

  // <linux/close_range.h>; called by number because only newer C libraries have a function for it,
  // and the number is the same on every machine.
  private let closeRangeNumber = 436
  private let closeOnExec: UInt = 1 << 2

  @_silgen_name("syscall")
  private func closeRange(
    _ number: Int, _ first: UInt, _ last: UInt, _ flags: UInt
  ) -> Int
#endif
