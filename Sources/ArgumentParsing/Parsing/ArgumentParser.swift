/// Reads a command line by the tables of a tool's commands.
package struct ArgumentParser: Sendable {
  package let tool: ToolDescription
  private let quote: @Sendable (String) -> String

  /// Creates the parser of a tool.
  ///
  /// `shared` is accepted by every command, before or after its name. `quote` renders, quotation
  /// marks included, every piece of the command line that a message repeats: it is the place to
  /// mask what may be a secret.
  package init(
    tool: String, summary: String, commands: [CommandDescription], shared: [any Parameter] = [],
    quote: @escaping @Sendable (String) -> String = { "\"\($0)\"" }
  ) {
    self.tool = ToolDescription(name: tool, summary: summary, commands: commands, shared: shared)
    self.quote = quote
  }

  /// Says what `arguments`, which do not include the tool's own name, ask for.
  ///
  /// The first thing wrong is reported. A request for help or for the version counts as soon as it
  /// is read, whatever follows.
  package func parse(_ arguments: [String]) throws(UsageError) -> Invocation {
    guard !arguments.isEmpty else { return .help(command: nil) }
    var reader = ArgumentReader(tool: tool, quote: quote, arguments: arguments)
    return try reader.read()
  }
}
