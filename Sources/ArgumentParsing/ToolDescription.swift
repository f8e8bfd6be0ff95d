/// The whole command line of a tool, as data.
///
/// The `help` command and the flags `--help` and `--version` are part of every tool; one that is
/// declared by hand takes the place of the built-in one.
package struct ToolDescription: Sendable {
  package let name: String
  /// One line.
  package let summary: String
  package let commands: [CommandDescription]
  /// What every command accepts, before or after its name; none of it is positional.
  package let shared: [any Parameter]

  /// Describes a tool by its commands and by the options that they share.
  package init(
    name: String, summary: String, commands: [CommandDescription], shared: [any Parameter]
  ) {
    self.name = name
    self.summary = summary
    let hasHelp = commands.contains { $0.name == "help" }
    self.commands = commands + (hasHelp ? [] : [.help(explaining: commands)])
    let hasFlag = shared.contains { $0.form.spelling == Flag.help.form.spelling }
    self.shared = shared + (hasFlag ? [] : [Flag.help])
  }

  /// The command with this name or alias.
  package func command(named name: String) -> CommandDescription? {
    commands.first { $0.names.contains(name) }
  }

  /// What makes the table ambiguous, one sentence each; a test demands that there is nothing.
  package var defects: [String] {
    let commandNames = repeated(commands.flatMap(\.names)).map { "two commands named \($0)" }
    return commandNames
      + commands.flatMap { command in
        let forms = forms(acceptedBy: command)
        let names = forms.map(\.spelling) + forms.compactMap { $0.short.map { "-\($0)" } }
        return repeated(names).map { "\(command.name) declares \($0) twice" }
      }
  }
}

extension ToolDescription {
  var visibleCommands: [CommandDescription] {
    commands.filter { !$0.isHidden }
  }

  var visibleSharedOptions: [ParameterForm] {
    shared.map(\.form).filter(\.isVisibleOption)
  }

  /// What may stand before the command's name, as far as it is shown.
  var visibleLeadingOptions: [ParameterForm] {
    forms(acceptedBy: nil).filter(\.isVisibleOption)
  }

  /// Everything that is accepted after `command`, or before any command was named.
  func forms(acceptedBy command: CommandDescription?) -> [ParameterForm] {
    let common = shared.map(\.form)
    if let command { return command.parameters.map(\.form) + common }
    let hasVersion = common.contains { $0.spelling == Flag.version.form.spelling }
    return common + (hasVersion ? [] : [Flag.version.form])
  }

  /// The usage line of a command: `byok show [OPTIONS] SELECTOR`.
  func usage(of command: CommandDescription) -> String {
    let required = command.visibleOptions.filter(\.isRequired)
    let words = (required + command.positionals).map(\.usage)
    return ([name, command.name, "[OPTIONS]"] + words).joined(separator: " ")
  }

  private func repeated(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !seen.insert($0).inserted }
  }
}
