extension CompletionScript {
  var fish: String {
    let commands = tool.visibleCommands
    let leading = tool.visibleLeadingOptions.map { fishOption($0, after: [""]) }
    return """
      # fish completion for \(tool.name)

      # Prints the command that was typed.
      function __\(identifier)_command
        set -l tokens (commandline -opc)
        set -e tokens[1]
        while set -q tokens[1]
          switch $tokens[1]
            case \(valuedLeadingSpellings)
              set -e tokens[1]
            case '-*'
            case '*'
              echo $tokens[1]
              return
          end
          set -e tokens[1]
        end
      end

      # Whether the command that was typed is one of the arguments; none is the empty word.
      function __\(identifier)_after
        set -l command (__\(identifier)_command)
        contains -- "$command" $argv
      end

      complete -c \(tool.name) -f

      \((leading + commands.map(fishCommand)).joined(separator: "\n"))

      \(commands.map(fishParameters).joined(separator: "\n\n"))

      """
  }

  /// The options before a command whose value must not be taken for the command.
  private var valuedLeadingSpellings: String {
    let valued = tool.visibleLeadingOptions.filter { $0.valueName != nil }
    let spellings = valued.flatMap(\.spellings)
    return spellings.isEmpty ? "''" : spellings.joined(separator: " ")
  }

  private func fishCommand(_ command: CommandDescription) -> String {
    "\(complete(after: [""])) -a \(command.name) -d \(fishQuoted(command.summary))"
  }

  private func fishParameters(of command: CommandDescription) -> String {
    let options = command.visibleOptions + tool.visibleSharedOptions
    let positionals = command.positionals.compactMap { form -> String? in
      let offer = offer(form.completion)
      return offer.isEmpty ? nil : complete(after: command.names) + offer
    }
    return (options.map { fishOption($0, after: command.names) } + positionals)
      .joined(separator: "\n")
  }

  private func fishOption(_ form: ParameterForm, after commands: [String]) -> String {
    let short = form.short.map { " -s \($0)" } ?? ""
    let names = "\(short) -l \(form.name) -d \(fishQuoted(form.brief))"
    let value = form.valueName == nil ? "" : valueOffer(form.completion)
    return complete(after: commands) + names + value
  }

  private func complete(after commands: [String]) -> String {
    let names = commands.map { $0.isEmpty ? "\"\"" : $0 }.joined(separator: " ")
    return "complete -c \(tool.name) -n \(fishQuoted("__\(identifier)_after \(names)"))"
  }

  /// The arguments that make fish expect a value; without `-x` it would offer files of its own.
  private func valueOffer(_ completion: ValueCompletion) -> String {
    (completion.offersFiles ? " -r" : " -x") + offer(completion)
  }

  /// The arguments that make fish offer words, files, or both.
  private func offer(_ completion: ValueCompletion) -> String {
    let words = completion.words.map { isPlain($0) ? $0 : fishQuoted($0) }
    let run = dynamicCommand(for: completion).map { "(\($0))" }
    let offered = (words + [run].compactMap { $0 }).joined(separator: " ")
    let list = offered.isEmpty ? "" : " -a \(fishQuoted(offered))"
    return list + (completion.offersFiles ? " -F" : "")
  }

  private func fishQuoted(_ text: String) -> String {
    "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
  }
}
