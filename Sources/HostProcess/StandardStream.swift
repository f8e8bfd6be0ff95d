#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One of the three streams that a process is started with, or any descriptor in its place.
///
/// It never closes the descriptor, and keeps no buffer: what it did not return is still there for
/// the next reader.
package struct StandardStream: Sendable {
  /// Descriptor 0.
  package static let input = StandardStream(descriptor: 0, name: "standard input")
  /// Descriptor 1.
  package static let output = StandardStream(descriptor: 1, name: "standard output")
  /// Descriptor 2.
  package static let error = StandardStream(descriptor: 2, name: "standard error")

  let descriptor: Int32
  let name: String

  /// A stream on an open descriptor.
  ///
  /// - Parameters:
  ///   - descriptor: the open descriptor.
  ///   - name: what messages call it.
  package init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Whether a person sits at the other end (`isatty`).
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The terminal's width in columns: `COLUMNS` where it holds a positive number, else what the
  /// terminal says (`ioctl`, `TIOCGWINSZ`); `nil` where neither knows.
  package func width(environment: [String: String]) -> Int? {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Reads to the end (`read`).
  ///
  /// - Parameter limit: the most bytes to take.
  /// - Returns: all the bytes up to the end.
  /// - Throws: a ``StreamError``; with `tooLarge` as soon as there is more than the limit.
  package func readAll(limit: Int) throws(StreamError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = try readSome(into: &chunk)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limit else {
        throw StreamError(stream: name, reason: .tooLarge(limit: limit))
      }
    }
  }

  /// Reads one line and not a byte of the next, for a program that goes on reading the stream.
  ///
  /// - Parameter limit: the longest line, in bytes.
  /// - Returns: the line without its end; `nil` where the stream had already ended.
  /// - Throws: a ``StreamError``; with `tooLarge` for a longer line.
  package func readLine(limit: Int = 65_536) throws(StreamError) -> [UInt8]? {
    var line: [UInt8] = []
    var byte: [UInt8] = [0]
    while try readSome(into: &byte) == 1 {
      if byte[0] == UInt8(ascii: "\n") {
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
      }
      line.append(byte[0])
      guard line.count <= limit else {
        throw StreamError(stream: name, reason: .tooLarge(limit: limit))
      }
    }
    return line.isEmpty ? nil : line
  }

  /// Writes all the bytes (`write`), waiting where the other end is slow (`poll`).
  ///
  /// - Throws: a ``StreamError`` where a byte could not be written. A pipe without a reader ends
  ///   the process before that, unless `SIGPIPE` is ignored.
  package func write(_ bytes: [UInt8]) throws(StreamError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]))
      }
      if count >= 0 { written += count } else { try recover(for: POLLOUT) }
    }
  }

  /// Writes a text in UTF-8, as ``write(_:)-([UInt8])`` does.
  package func write(_ text: String) throws(StreamError) {
    try write(Array(text.utf8))
  }

  private func readSome(into buffer: inout [UInt8]) throws(StreamError) -> Int {
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0) }
      if count >= 0 { return count }
      try recover(for: POLLIN)
    }
  }

  /// Waits where the failure is only that nothing can be moved right now.
  private func recover<Event: BinaryInteger>(for event: Event) throws(StreamError) {
    let code = errno
    if code == EINTR { return }
    guard code == EAGAIN || code == EWOULDBLOCK else { throw StreamError(stream: name, code: code) }
    var request = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    poll(&request, 1, -1)
  }
}

func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  #if canImport(Glibc)
    Glibc.read(descriptor, buffer.baseAddress, buffer.count)
  #elseif canImport(Musl)
    Musl.read(descriptor, buffer.baseAddress, buffer.count)
  #else
    Darwin.read(descriptor, buffer.baseAddress, buffer.count)
  #endif
}

func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, buffer.baseAddress, buffer.count)
  #elseif canImport(Musl)
    Musl.write(descriptor, buffer.baseAddress, buffer.count)
  #else
    Darwin.write(descriptor, buffer.baseAddress, buffer.count)
  #endif
}
