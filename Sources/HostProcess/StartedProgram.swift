#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that runs: a process that leads a group of its own.
struct StartedProgram {
  private static let grace = Duration.milliseconds(200)

  let process: pid_t

  /// Waits for its end (`waitpid`).
  ///
  /// - Returns: the status; `nil` where patience ran out first.
  /// - Throws: the number of the error where there is no status to be had.
  func wait(_ patience: Patience) throws(SystemFailure) -> Int32? {
    var status: Int32 = 0
    while true {
      switch waitpid(process, &status, WNOHANG) {
      case process: return status
      case -1 where errno != EINTR: throw SystemFailure(code: errno)
      default: break
      }
      if patience.isOver { return nil }
      // A program that closes its output ends soon after.
      usleep(1_000)
    }
  }

  /// Ends it, and all that it has started and not sent away (`kill`).
  ///
  /// It is not waited for long: one that hangs in a call to a dead file server ends much later.
  func kill() {
    signalGroup(process, SIGKILL)
    _ = try? wait(Patience(Self.grace))
  }
}

/// How long somebody waits for a program: for a time, and while no signal asks this process to end.
struct Patience {
  private let deadline: ContinuousClock.Instant
  private let signals: HeldSignals?

  init(_ time: Duration, _ signals: HeldSignals? = nil) {
    deadline = .now + time
    self.signals = signals
  }

  var isOver: Bool { ContinuousClock.now >= deadline || signals?.isAnyPending == true }
}

/// The error number of a call into the operating system.
struct SystemFailure: Error {
  let code: Int32
}

private func signalGroup(_ group: pid_t, _ number: Int32) {
  kill(-group, number)
}
