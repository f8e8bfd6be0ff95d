import Spelling

/// What is said about a command line that cannot be understood.
extension ArgumentReader {
  func fail(_ message: String) -> UsageError {
    UsageError(message, command: command?.name)
  }

  func didYouMean(_ candidates: [String]) -> String {
    let quoted = candidates.prefix(3).map { "\"\($0)\"" }
    return quoted.isEmpty ? "" : "; did you mean \(quoted.listed(with: "or"))?"
  }

  func unknownCommand(_ name: String) -> UsageError {
    let near = Suggestion.nearest(to: name, in: tool.visibleCommands.flatMap(\.names))
    let hint = near.isEmpty ? "; \"\(tool.name) help\" lists the commands" : didYouMean(near)
    return fail("unknown command \(quote(name))\(hint)")
  }

  func unknownOption(_ spelling: String) -> UsageError {
    let options = accepted.filter { !$0.isPositional }
    let near = Suggestion.nearest(to: spelling, in: options.map(\.spelling))
    if near.count == 1, let reason = options.first(where: { $0.spelling == near[0] })?.refusal {
      return refused(spelling, because: reason)
    }
    if command == nil, tool.visibleCommands.contains(where: { $0.accepts(spelling) }) {
      return fail("\(quote(spelling)) must come after the command")
    }
    let refused = options.filter { $0.refusal != nil }.map(\.spelling)
    let shown = near.filter { !refused.contains($0) }
    return fail("unknown option \(quote(spelling))\(didYouMean(shown))")
  }

  /// Complains about one letter of a group, or about a long option typed with a single hyphen.
  func unknownShort(_ letter: Unicode.Scalar, in group: String) -> UsageError {
    let name = String(group.unicodeScalars.prefix { $0 != "=" })
    let isLong = accepted.contains { $0.spelling == "-\(name)" }
    return unknownOption(isLong ? name : "-\(letter)")
  }

  func refused(_ spelling: String, because reason: String) -> UsageError {
    fail("\(quote(spelling)) is not accepted: \(reason)")
  }

  /// The part of an option-like argument that can hold no attached value.
  func optionPart(of argument: String) -> String {
    let scalars = argument.unicodeScalars
    let isLong = scalars.starts(with: "--".unicodeScalars)
    return isLong ? String(scalars.prefix { $0 != "=" }) : String(scalars.prefix(2))
  }

  func missing(_ names: [String], of command: CommandDescription) -> UsageError {
    let verb = names.count == 1 ? "is" : "are"
    return fail("\(names.listed(with: "and")) \(verb) missing; usage: \(tool.usage(of: command))")
  }

  func unexpected(_ operand: String, for command: CommandDescription) -> UsageError {
    let takesNone = command.positionals.isEmpty
    let hint =
      takesNone
      ? "\"\(tool.name) \(command.name)\" takes no arguments"
      : "usage: \(tool.usage(of: command))"
    return fail("unexpected argument \(quote(operand)); \(hint)")
  }
}

extension CommandDescription {
  /// Whether the command shows an option that is typed like this.
  fileprivate func accepts(_ spelling: String) -> Bool {
    visibleOptions.contains { option in
      option.spelling == spelling || option.short.map { "-\($0)" } == spelling
    }
  }
}
