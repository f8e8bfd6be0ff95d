#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Feeds a program and listens to it at the same time, so that neither waits for the other for ever.
struct PipeExchange {
  /// How it ended.
  enum End {
    /// The program closed its output.
    case closed
    /// The program wrote more than the limit.
    case tooMuch
    /// Patience ran out.
    case impatient
  }

  /// What the program has written so far.
  private(set) var output: [UInt8] = []
  private var input: ArraySlice<UInt8>
  /// Where the input goes; a negative number once all of it is there.
  private var target: Int32
  private let source: Int32

  /// Takes both descriptors over: ``run(limit:_:)`` closes them.
  init(input: [UInt8], to target: Int32, from source: Int32) {
    self.input = input[...]
    self.target = target
    self.source = source
  }

  /// Runs until the program closes its output, writes more than the limit, or takes too long.
  mutating func run(limit: Int, _ patience: Patience) -> End {
    // Non-blocking, so that a program that stops reading does not stop the listening. And a program
    // that ends without reading must not end this process: that signal is held off.
    _ = fcntl(target, F_SETFL, O_NONBLOCK)
    let previous = signal(SIGPIPE, SIG_IGN)
    defer {
      signal(SIGPIPE, previous)
      stopFeeding()
      closeDescriptor(source)
    }
    while output.count <= limit {
      guard !patience.isOver else { return .impatient }
      if input.isEmpty { stopFeeding() }
      guard step() else { return .closed }
    }
    return .tooMuch
  }

  /// Moves what can be moved, waiting a short while for it; false when the program has closed its output.
  private mutating func step() -> Bool {
    var requests = [
      pollfd(fd: source, events: Int16(POLLIN), revents: 0),
      // A negative number is passed over.
      pollfd(fd: target, events: Int16(POLLOUT), revents: 0),
    ]
    guard poll(&requests, nfds_t(requests.count), 50) > 0 else { return true }
    if requests[1].revents != 0, !feed() { stopFeeding() }
    return requests[0].revents == 0 || listen()
  }

  private mutating func stopFeeding() {
    if target >= 0 { closeDescriptor(target) }
    target = -1
  }

  private mutating func feed() -> Bool {
    let count = input.withUnsafeBytes { systemWrite(target, $0) }
    guard count >= 0 else { return isPassing(errno) }
    input = input.dropFirst(count)
    return true
  }

  private mutating func listen() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = chunk.withUnsafeMutableBytes { systemRead(source, $0) }
    guard count >= 0 else { return isPassing(errno) }
    output.append(contentsOf: chunk[..<count])
    return count > 0
  }

  private func isPassing(_ code: Int32) -> Bool { code == EINTR || code == EAGAIN }
}
