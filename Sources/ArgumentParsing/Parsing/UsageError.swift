/// A command line that cannot be understood.
package struct UsageError: Error, Equatable {
  /// Lower case, without a full stop: what is wrong, what was expected, what may be meant.
  package let message: String
  /// The command whose help would explain it, if one was named.
  package let command: String?

  /// Creates an error; a command throws its own for what a table of parameters cannot say.
  package init(_ message: String, command: String? = nil) {
    self.message = message
    self.command = command
  }
}
