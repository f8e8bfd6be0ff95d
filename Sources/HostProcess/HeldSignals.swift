#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps the signals that end or stop a process waiting while something must first be put right.
struct HeldSignals {
  private static let numbers = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU]

  private var held: sigset_t
  private var previous: sigset_t

  /// Holds the signals during the body (`pthread_sigmask`), and delivers the waiting ones after it.
  static func hold<Value>(
    _ body: (HeldSignals) throws(StreamError) -> Value
  ) throws(StreamError) -> Value {
    let signals = HeldSignals()
    defer { signals.release() }
    return try body(signals)
  }

  private init() {
    held = sigset_t()
    previous = sigset_t()
    sigemptyset(&held)
    for number in Self.numbers { sigaddset(&held, number) }
    pthread_sigmask(SIG_BLOCK, &held, &previous)
  }

  /// Whether one of the signals waits (`sigpending`).
  var isAnyPending: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return Self.numbers.contains { sigismember(&waiting, $0) == 1 }
  }

  /// Lets the waiting signals through, then holds again.
  func deliver() {
    release()
    var signals = held
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  private func release() {
    var mask = previous
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }
}
