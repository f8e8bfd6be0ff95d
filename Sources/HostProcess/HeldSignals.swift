#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps the signals that end or stop a process waiting while something must first be put right.
struct HeldSignals {
  /// Those that end it.
  static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
  /// Those that a terminal sends to end or stop it, and those that end it.
  static let endingOrStopping = ending + [SIGTSTP, SIGTTIN, SIGTTOU]

  private let numbers: [Int32]
  private var held: sigset_t
  private var previous: sigset_t

  /// Holds the signals during the body (`pthread_sigmask`), and delivers the waiting ones after it.
  ///
  /// A signal that the process ignores is not held.
  static func hold<Value, Failure: Error>(
    _ numbers: [Int32] = endingOrStopping, _ body: (HeldSignals) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let signals = HeldSignals(numbers.filter { !isIgnored($0) })
    defer { signals.release() }
    return try body(signals)
  }

  private init(_ numbers: [Int32]) {
    self.numbers = numbers
    held = sigset_t()
    previous = sigset_t()
    sigemptyset(&held)
    for number in numbers { sigaddset(&held, number) }
    pthread_sigmask(SIG_BLOCK, &held, &previous)
  }

  /// Whether one of the signals waits (`sigpending`).
  var isAnyPending: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return numbers.contains { sigismember(&waiting, $0) == 1 }
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

  /// Whether the process, or the one that started it, chose not to receive a signal (`sigaction`).
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Glibc)
      let handler = action.__sigaction_handler.sa_handler
    #elseif canImport(Musl)
      let handler = action.__sa_handler.sa_handler
    #else
      let handler = action.__sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
