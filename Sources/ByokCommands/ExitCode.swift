/// How a run of the tool ended.
package enum ExitCode: Int32, Sendable {
  /// Done, nothing wrong.
  case success = 0
  /// Problems found, or an edit refused because of what the file holds.
  case problems = 1
  /// Wrong usage.
  case usage = 2
  /// It could not be done: a file cannot be read or written, a program is missing.
  case failure = 3
}
