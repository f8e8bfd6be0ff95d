/// Anything that a command accepts on its command line.
///
/// A command lists its parameters once. The parser, `--help`, the manual page and the completions
/// all read that table, and all they read of it are the plain values of `form`.
package protocol Parameter: Sendable {
  /// What was declared, without the type of the value.
  var form: ParameterForm { get }
}
