#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a standard stream or the terminal could not be read or written.
package struct StreamError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The reason, for a program to decide by.
  package enum Reason: Equatable, Sendable {
    /// The other end of the pipe is gone.
    case closedPipe
    /// The device that the stream leads to is full.
    case outOfSpace
    /// There is more input than the limit, in bytes.
    case tooLarge(limit: Int)
    /// There is no terminal to ask at.
    case noTerminal
    /// The input ended before anything was typed.
    case noInput
    /// Any other failure: the error number.
    case system(Int32)
  }

  /// The stream's name, such as `standard output`.
  package let stream: String
  /// What happened.
  package let reason: Reason

  /// Describes a failure.
  package init(stream: String, reason: Reason) {
    self.stream = stream
    self.reason = reason
  }

  init(stream: String, code: Int32) {
    let reason: Reason =
      switch code {
      case EPIPE: .closedPipe
      case ENOSPC, EDQUOT: .outOfSpace
      default: .system(code)
      }
    self.init(stream: stream, reason: reason)
  }

  /// One line in lower case, without a full stop.
  package var description: String {
    switch reason {
    case .closedPipe: "\(stream): its reader is gone"
    case .outOfSpace: "\(stream): no space is left for the output"
    case .tooLarge(let limit): "\(stream): more than \(limit) bytes"
    case .noTerminal: "\(stream): there is no terminal to ask at"
    case .noInput: "\(stream): it ended before anything was typed"
    case .system(let code): "\(stream): \(words(for: code))"
    }
  }
}

func words(for code: Int32) -> String {
  // Optional in one C library and not in another.
  let text: UnsafeMutablePointer<CChar>? = strerror(code)
  return text.map { String(cString: $0).lowercased() } ?? "error \(code)"
}
