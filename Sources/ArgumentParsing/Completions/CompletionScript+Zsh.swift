extension CompletionScript {
  var zsh: String {
    let commands = tool.visibleCommands.flatMap { command in
      command.names.map { quoted("\($0):\(escaped(command.summary))") }
    }
    let leading = tool.visibleLeadingOptions.flatMap(specifications)
    return """
      #compdef \(tool.name)

      \(runFunction)

      # Offers its arguments; after --run the lines that a kind prints, for --files names of files.
      _\(identifier)_offer() {
        local -a offered
        while (( $# )); do
          case $1 in
            --run) offered+=("${(@f)$(_\(identifier)_run $2)}"); shift ;;
            --files) _files ;;
            *) offered+=("$1") ;;
          esac
          shift
        done
        compadd -- "${(@)offered:#}"
      }

      _\(identifier)() {
        local curcontext=$curcontext state line
        local -A opt_args
        local -a commands=(
      \(indented(commands, by: 4))
        )
        _arguments -C -s -S \\
      \(continued(leading, by: 4)) \\
          '1:command:->command' \\
          '*::argument:->arguments' && return
        case $state in
          command) _describe -t commands command commands ;;
          arguments)
            curcontext=${curcontext%:*}-$line[1]:
            case $line[1] in
      \(tool.visibleCommands.map(zshBranch).joined(separator: "\n"))
            esac
            ;;
        esac
      }

      if [[ $funcstack[1] == _\(identifier) ]]; then
        _\(identifier) "$@"
      else
        compdef _\(identifier) \(tool.name)
      fi

      """
  }

  private func zshBranch(_ command: CommandDescription) -> String {
    let options = (command.visibleOptions + tool.visibleSharedOptions).flatMap(specifications)
    let positionals = command.positionals.enumerated().map { index, form in
      let place = form.takesOneArgument ? "\(index + 1)" : "*"
      let mark = form.arity == .optional ? "::" : ":"
      return quoted("\(place)\(mark)\(escaped(form.name)):\(action(form.completion))")
    }
    return """
              \(command.names.joined(separator: "|")))
                _arguments -s -S \\
      \(continued(options + positionals, by: 12))
                ;;
      """
  }

  /// The option in the words of `_arguments`, once for each way to type it.
  private func specifications(of form: ParameterForm) -> [String] {
    let others = form.isRepeatable ? "*" : "(\(form.spellings.joined(separator: " ")))"
    return form.spellings.map { spelling in
      let explained = "\(others)\(spelling)"
      let help = "[\(escaped(form.brief))]"
      guard let value = form.valueName else { return quoted(explained + help) }
      let attachment = spelling == form.spelling ? "=" : "+"
      let tail = ":\(escaped(value)):\(action(form.completion))"
      return quoted(explained + attachment + help + tail)
    }
  }

  private func action(_ completion: ValueCompletion) -> String {
    let isDynamic = dynamicCommand(for: completion) != nil
    let dynamic = isDynamic ? completion.dynamicKind.map { ["--run", quoted($0)] } ?? [] : []
    let files = completion.offersFiles ? ["--files"] : []
    let arguments = completion.words.map(quoted) + dynamic + files
    // Without the leading space zsh would add arguments of its own.
    return arguments.isEmpty ? " " : " _\(identifier)_offer \(arguments.joined(separator: " "))"
  }

  private func escaped(_ text: String) -> String {
    text.map { "[]:\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  private func indented(_ lines: [String], by count: Int) -> String {
    lines.map { String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
  }

  private func continued(_ lines: [String], by count: Int) -> String {
    lines.map { String(repeating: " ", count: count) + $0 }.joined(separator: " \\\n")
  }
}
