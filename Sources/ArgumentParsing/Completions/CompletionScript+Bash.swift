// The script runs in bash 3.2, which macOS has, and needs nothing beside it.
extension CompletionScript {
  var bash: String {
    """
    # bash completion for \(tool.name)

    \(runFunction)

    # Whether the option $2 of the command $1 takes the next word as its value.
    \(caseFunction("takes_value", on: "$1 $2", valueBranches { _ in "return 0" }))

    # Whether files are offered at the place $2 of the command $1.
    \(caseFunction("takes_files", on: "$1 $2", placeBranches { $0.offersFiles ? "return 0" : nil }))

    # Prints what is offered at the place $2 of the command $1: one candidate a line.
    \(caseFunction("candidates", on: "$1 $2", nameBranches + placeBranches(listing)))

    \(bashFunctions)

    complete -F _\(identifier) \(tool.name)

    """
  }

  /// Branches for the names of commands and options.
  private var nameBranches: [(patterns: [String], body: String)] {
    let commands = tool.visibleCommands
    let leading = tool.visibleLeadingOptions.map(\.spelling)
    return [
      (["' command'"], printing(commands.map(\.name))),
      (["' options'"], printing(leading)),
    ]
      + commands.map { command in
        let options = command.visibleOptions + tool.visibleSharedOptions
        return (patterns(command, "options"), printing(options.map(\.spelling)))
      }
  }

  /// Branches for the values of options, then for the arguments by their number.
  private func placeBranches(
    _ body: (ValueCompletion) -> String?
  ) -> [(patterns: [String], body: String)] {
    let positionals = tool.visibleCommands.flatMap { command in
      command.positionals.enumerated().compactMap { index, form in
        body(form.completion).map { body in
          let numbers = command.names.map { "\(quoted("\($0) "))[0-9]*" }
          return (form.takesOneArgument ? patterns(command, "\(index + 1)") : numbers, body)
        }
      }
    }
    return valueBranches(body) + positionals
  }

  private func valueBranches(
    _ body: (ValueCompletion) -> String?
  ) -> [(patterns: [String], body: String)] {
    let own = tool.visibleCommands.flatMap { command in
      command.visibleOptions.filter { $0.valueName != nil }.compactMap { form in
        body(form.completion).map { (form.spellings.flatMap { patterns(command, $0) }, $0) }
      }
    }
    let shared = tool.visibleSharedOptions.filter { $0.valueName != nil }.compactMap { form in
      body(form.completion).map { (form.spellings.map { "*\(quoted(" \($0)"))" }, $0) }
    }
    return own + shared
  }

  private func patterns(_ command: CommandDescription, _ place: String) -> [String] {
    command.names.map { quoted("\($0) \(place)") }
  }

  private func listing(_ completion: ValueCompletion) -> String? {
    let words = completion.words.isEmpty ? nil : printing(completion.words)
    let dynamic = dynamicCommand(for: completion) == nil ? nil : completion.dynamicKind
    let run = dynamic.map { "_\(identifier)_run \(quoted($0))" }
    let steps = [words, run].compactMap { $0 }
    return steps.isEmpty ? nil : steps.joined(separator: "; ")
  }

  private func printing(_ words: [String]) -> String {
    "printf '%s\\n' \(words.map(quoted).joined(separator: " "))"
  }

  private var bashFunctions: String {
    #"""
    # Offers the lines of standard input that continue the word under the cursor.
    _\#(identifier)_offer() {
      local candidate typed="${value//\\/}" in_quotes=''
      case $typed in
        [\"\']*) in_quotes=1 typed=${typed:1} ;;
      esac
      while IFS= read -r candidate; do
        [[ -n $candidate && $candidate == "$typed"* ]] || continue
        [[ -n $in_quotes ]] || printf -v candidate '%q' "$candidate"
        candidate=$lead$candidate
        COMPREPLY+=("${candidate#"$broken"}")
      done
    }

    _\#(identifier)_offer_files() {
      local path
      compopt -o filenames 2>/dev/null
      while IFS= read -r path; do
        COMPREPLY+=("$path")
      done < <(compgen -f -- "$value")
    }

    _\#(identifier)() {
      local -a words=()
      local index word mark part glued='' broken='' whole value lead=''
      local command='' count=0 option='' ended='' place
      COMPREPLY=()

      # Readline breaks words at ":" and "=", which are a part of ours.
      for ((index = 0; index <= COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if [[ -n $word && -z ${word//[:=]/} ]]; then
          words[${#words[@]} - 1]+=$word
          glued=1
        elif [[ -n $glued ]]; then
          words[${#words[@]} - 1]+=$word
          glued=''
        else
          words+=("$word")
        fi
      done
      whole=${words[${#words[@]} - 1]}
      for mark in : =; do
        part=${whole%"$mark"*}$mark
        if [[ $whole == *"$mark"* && $COMP_WORDBREAKS == *"$mark"* ]]; then
          [[ ${#part} -gt ${#broken} ]] && broken=$part
        fi
      done

      for word in "${words[@]:1:${#words[@]}-2}"; do
        if [[ -n $option ]]; then
          option=''
        elif [[ -n $ended || $word != -?* ]]; then
          if [[ -z $command ]]; then command=$word; else count=$((count + 1)); fi
        elif [[ $word == -- ]]; then
          ended=1
        elif _\#(identifier)_takes_value "$command" "$word"; then
          option=$word
        fi
      done

      value=$whole
      if [[ -n $option ]]; then
        place=$option
      elif [[ -z $ended && $value == --*=* ]]; then
        place=${value%%=*} lead=${value%%=*}= value=${value#*=}
      elif [[ -z $ended && $value == -* ]]; then
        place=options
      elif [[ -z $command ]]; then
        place=command
      else
        place=$((count + 1))
      fi
      _\#(identifier)_offer < <(_\#(identifier)_candidates "$command" "$place")
      if _\#(identifier)_takes_files "$command" "$place"; then _\#(identifier)_offer_files; fi
    }
    """#
  }
}
