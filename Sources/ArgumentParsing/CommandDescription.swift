/// Everything there is to say about one command.
package struct CommandDescription: Sendable {
  /// A command line, and what it does.
  package typealias Example = (line: String, purpose: String)

  package let name: String
  /// Other names that select the command.
  package let aliases: [String]
  /// The heading under which the tool's help lists the command.
  package let group: String
  /// One line.
  package let summary: String
  /// Paragraphs; line breaks within one do not matter.
  package let discussion: [String]
  package let parameters: [any Parameter]
  package let examples: [Example]
  /// Whether the command works without being shown or suggested anywhere.
  package let isHidden: Bool

  /// Describes a command.
  package init(
    name: String, aliases: [String] = [], group: String = "Commands", summary: String,
    discussion: [String] = [], parameters: [any Parameter] = [], examples: [Example] = [],
    isHidden: Bool = false
  ) {
    self.name = name
    self.aliases = aliases
    self.group = group
    self.summary = summary
    self.discussion = discussion
    self.parameters = parameters
    self.examples = examples
    self.isHidden = isHidden
  }
}

extension CommandDescription {
  var names: [String] {
    [name] + aliases
  }

  var positionals: [ParameterForm] {
    parameters.map(\.form).filter(\.isPositional)
  }

  /// The command's own flags and options, as far as they are shown.
  var visibleOptions: [ParameterForm] {
    parameters.map(\.form).filter(\.isVisibleOption)
  }

  /// The built-in command that explains the others.
  static func help(explaining commands: [CommandDescription]) -> CommandDescription {
    let shown = commands.filter { !$0.isHidden }
    return CommandDescription(
      name: "help", group: shown.last?.group ?? "Commands", summary: "Explain a command",
      parameters: [
        Positional(
          "COMMAND", .optional, help: "The command to explain; without it, the tool itself",
          completion: .choices(shown.map(\.name)))
      ])
  }
}
