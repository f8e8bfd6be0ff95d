import ArgumentParsing

/// A command of the tool.
///
/// In two stages: the initialiser takes what was typed and says what it means, `run` does it. The
/// parameters are one table, in the description, which feeds the parser, the help, the manual page
/// and the completions.
protocol Command: Sendable {
  /// The command's name, parameters and help.
  static var description: CommandDescription { get }

  /// Takes what was typed.
  init(_ arguments: ParsedArguments) throws

  /// Does it.
  func run(_ context: ToolContext) throws -> Outcome
}
