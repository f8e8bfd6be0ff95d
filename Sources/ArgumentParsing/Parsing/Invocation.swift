/// What the command line asks for.
package enum Invocation: Sendable {
  /// Help for one command, told by its name and never by an alias, or for the tool.
  case help(command: String?)
  case version
  /// A run of one command, told by its name and never by an alias.
  case command(name: String, ParsedArguments)
}
