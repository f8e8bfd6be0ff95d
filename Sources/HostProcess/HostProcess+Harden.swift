#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension HostProcess {
  /// Makes sure that no accident of this process shows a key.
  ///
  /// The first thing that `main` does.
  ///
  /// - A fatal signal ends the process at once: Swift's own handler would print the registers, and
  ///   with them what they hold (`sigaction`).
  /// - No core file is written (`setrlimit`), and on Linux no other process of this user reads the
  ///   memory (`prctl`, `PR_SET_DUMPABLE`). macOS protects the memory of a signed program itself.
  /// - A file size limit is an error of the write, not the end in the middle of it (`SIGXFSZ`).
  /// - A reader that goes away ends the process quietly (`SIGPIPE`).
  /// - The three standard descriptors are taken, so that no file that is opened later becomes one of
  ///   them and receives messages. One that was closed stays unusable, and its use an error.
  ///
  /// Failures are passed over: each measure stands for itself, and none is worth not running for.
  package static func harden() {
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV, SIGQUIT, SIGPIPE] {
      signal(number, SIG_DFL)
    }
    signal(SIGXFSZ, SIG_IGN)
    forbidCoreFiles()
    #if !canImport(Darwin)
      _ = processControl(setDumpable, 0, 0, 0, 0)
    #endif
    occupyStandardDescriptors()
  }

  private static func forbidCoreFiles() {
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    #else
      setrlimit(RLIMIT_CORE, &limit)
    #endif
  }

  private static func occupyStandardDescriptors() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
      // The wrong way round: reading what cannot be read and writing what cannot be written fails.
      let opened = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
      // The lowest free number is the one that was found closed; another means that none was free.
      if opened > 2 { close(opened) }
    }
  }
}

#if !canImport(Darwin)
  // <sys/prctl.h>; declared here because Swift imports no variadic function.
  private let setDumpable: Int32 = 4

  @_silgen_name("prctl")
  private func processControl(
    _ option: Int32, _ second: UInt, _ third: UInt, _ fourth: UInt, _ fifth: UInt
  ) -> Int32
#endif
