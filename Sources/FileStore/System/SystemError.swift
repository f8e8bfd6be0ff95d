/// A failed system call: the number that C calls `errno`.
public struct SystemError: Error, Equatable, Sendable {
  /// The error number, such as `ENOENT`.
  public let code: Int32

  /// Wraps an error number.
  ///
  /// - Parameter code: the number, such as `ENOENT`.
  public init(_ code: Int32) {
    self.code = code
  }
}
