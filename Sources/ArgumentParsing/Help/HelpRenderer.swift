/// Renders the text that `--help` shows.
package struct HelpRenderer: Sendable {
  private let tool: ToolDescription
  private let width: Int
  private let heading: @Sendable (String) -> String

  /// Creates a renderer for lines of at most `width` characters (40 if it is less).
  ///
  /// `heading` decorates the headings, for a terminal that shows bold text.
  package init(
    _ tool: ToolDescription, width: Int = 80,
    heading: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.tool = tool
    self.width = max(width, 40)
    self.heading = heading
  }

  /// The help that an invocation asks for, ending in a newline.
  ///
  /// A name that is no command gives the help of the tool.
  package func text(forCommand name: String?) -> String {
    let command = name.flatMap(tool.command(named:))
    let blocks = command.map(blocks(of:)) ?? toolBlocks
    let shown = blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    return shown.joined(separator: "\n\n") + "\n"
  }

  private var toolBlocks: [[String]] {
    let commands = tool.visibleCommands
    let options = tool.visibleLeadingOptions.map(HelpRow.init)
    let column = HelpRow.column(for: commands.map(HelpRow.init) + options, width: width)
    var groups: [String] = []
    for group in commands.map(\.group) where !groups.contains(group) { groups.append(group) }
    let tables = groups.map { group in
      table(group, commands.filter { $0.group == group }.map(HelpRow.init), column: column)
    }
    let hint = "Run \"\(tool.name) help COMMAND\" for the details of one command."
    let synopsis = usage("\(tool.name) COMMAND [OPTIONS] [ARGUMENTS]")
    return [tool.summary.wrapped(to: width), synopsis]
      + tables + [table("Global options", options, column: column), hint.wrapped(to: width)]
  }

  private func blocks(of command: CommandDescription) -> [[String]] {
    let positionals = command.positionals.map(HelpRow.init)
    let own = command.visibleOptions.map(HelpRow.init)
    let shared = tool.visibleSharedOptions.map(HelpRow.init)
    let column = HelpRow.column(for: positionals + own + shared, width: width)
    let paragraphs = ([command.summary] + command.discussion).map { $0.wrapped(to: width) }
    let tables = [
      table("Arguments", positionals, column: column),
      table("Options", own, column: column),
      table("Global options", shared, column: column),
    ]
    let synopsis = usage(tool.usage(of: command)) + aliases(of: command)
    return [synopsis] + paragraphs + tables + [examples(of: command)]
  }

  private func usage(_ synopsis: String) -> [String] {
    let title = "Usage:"
    let lines = synopsis.wrapped(to: width - title.count - 1)
    let padding = String(repeating: " ", count: title.count)
    return lines.enumerated().map { "\($0 == 0 ? heading(title) : padding) \($1)" }
  }

  private func aliases(of command: CommandDescription) -> [String] {
    command.aliases.map { "\(heading("Alias:")) \(tool.name) \($0)" }
  }

  private func table(_ title: String, _ rows: [HelpRow], column: Int) -> [String] {
    guard !rows.isEmpty else { return [] }
    return [heading("\(title):")] + rows.flatMap { $0.lines(column: column, width: width) }
  }

  private func examples(of command: CommandDescription) -> [String] {
    guard !command.examples.isEmpty else { return [] }
    return [heading("Examples:")]
      + command.examples.flatMap { example in
        ["  \(example.line)"] + example.purpose.wrapped(to: width - 6).map { "      \($0)" }
      }
  }
}
