#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Asks at the terminal for something that must not be seen: the typed characters are not shown.
///
/// The terminal shows typing again afterwards, whatever happens: also when the process is
/// interrupted, terminated, hung up or stopped meanwhile (it then goes away, or stops, as it would
/// have, and asks again when it is continued).
package struct HiddenPrompt: Sendable {
  private let terminal: Int32?
  private let messages: StandardStream?

  /// A prompt.
  ///
  /// - Parameters:
  ///   - terminal: an open terminal to read from; `nil` for the process's own, `/dev/tty`, or else
  ///     standard input.
  ///   - messages: where the question is written; `nil` for the process's own terminal, where a
  ///     person sees it wherever standard error leads, or else standard error.
  package init(terminal: Int32? = nil, messages: StandardStream? = nil) {
    self.terminal = terminal
    self.messages = messages
  }

  /// Asks, and waits for one line.
  ///
  /// - Parameter question: the text to show, as it is.
  /// - Returns: the line without its end.
  /// - Throws: a ``StreamError``; `noTerminal` where there is none, `noInput` where it ended.
  package func ask(_ question: String) throws(StreamError) -> [UInt8] {
    let own = terminal == nil ? open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC) : -1
    defer { if own >= 0 { close(own) } }
    let descriptor = terminal ?? (own >= 0 ? own : 0)
    let messages =
      messages ?? (own >= 0 ? StandardStream(descriptor: own, name: "terminal") : .error)
    var shown = termios()
    guard tcgetattr(descriptor, &shown) == 0 else {
      throw StreamError(stream: "terminal", reason: .noTerminal)
    }
    return try HeldSignals.hold { (signals) throws(StreamError) in
      defer { tcsetattr(descriptor, TCSAFLUSH, &shown) }
      try hide(descriptor, shown, question, messages)
      while !isReadable(descriptor) {
        guard signals.isAnyPending else { continue }
        tcsetattr(descriptor, TCSAFLUSH, &shown)
        // Delivered here: most end the process. After a stop the question is asked anew.
        signals.deliver()
        try hide(descriptor, shown, question, messages)
      }
      let line = try StandardStream(descriptor: descriptor, name: "terminal").readLine()
      // The line end that was typed was not shown either.
      try messages.write("\n")
      guard let line else { throw StreamError(stream: "terminal", reason: .noInput) }
      return line
    }
  }

  private func hide(
    _ descriptor: Int32, _ shown: termios, _ question: String, _ messages: StandardStream
  ) throws(StreamError) {
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    // Flushing drops what was typed while it could be seen.
    guard tcsetattr(descriptor, TCSAFLUSH, &hidden) == 0 else {
      throw StreamError(stream: "terminal", code: errno)
    }
    try messages.write(question)
  }

  /// Looks whether a line is there, for a short while: signals that arrive meanwhile are held, and
  /// do not end the wait.
  private func isReadable(_ descriptor: Int32) -> Bool {
    #if canImport(Darwin)
      // poll on macOS does not support terminals.
      var descriptors = fd_set()
      withUnsafeMutableBytes(of: &descriptors) { bits in
        bits[Int(descriptor) / 8] |= UInt8(1) << UInt8(descriptor % 8)
      }
      var wait = timeval(tv_sec: 0, tv_usec: 50_000)
      return select(descriptor + 1, &descriptors, nil, nil, &wait) != 0
    #else
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&request, 1, 50) != 0
    #endif
  }
}
