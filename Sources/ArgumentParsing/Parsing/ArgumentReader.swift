/// Walks once along the arguments and collects what they say.
struct ArgumentReader {
  let tool: ToolDescription
  let quote: @Sendable (String) -> String
  private var pending: ArraySlice<String>
  private(set) var command: CommandDescription?
  /// What is accepted at this place.
  private(set) var accepted: [ParameterForm]
  private var texts: [String: [String]] = [:]
  private var operands: [String] = []
  private var optionsHaveEnded = false

  init(tool: ToolDescription, quote: @escaping @Sendable (String) -> String, arguments: [String]) {
    self.tool = tool
    self.quote = quote
    pending = arguments[...]
    accepted = tool.forms(acceptedBy: nil)
  }

  mutating func read() throws(UsageError) -> Invocation {
    while let argument = pending.popFirst() {
      if let answer = try take(argument) { return answer }
    }
    return try conclude()
  }

  /// Takes one argument, and returns an answer if nothing after it matters.
  private mutating func take(_ argument: String) throws(UsageError) -> Invocation? {
    if optionsHaveEnded || !looksLikeOption(argument) {
      try takeOperand(argument)
      return nil
    }
    if argument == "--" {
      optionsHaveEnded = true
      return nil
    }
    // Byte by byte, here and below: a combining mark after a hyphen or a letter makes one character
    // of the two, and would hide it.
    return argument.utf8.starts(with: "--".utf8) ? try takeLong(argument) : try takeShorts(argument)
  }

  /// Whether the argument is written as an option; a hyphen alone stands for standard input.
  private func looksLikeOption(_ argument: String) -> Bool {
    argument.unicodeScalars.first == "-" && argument != "-"
  }

  private mutating func takeOperand(_ argument: String) throws(UsageError) {
    guard command == nil else { return operands.append(argument) }
    let named = try namedCommand(argument)
    command = named
    accepted = tool.forms(acceptedBy: named)
  }

  private func namedCommand(_ name: String) throws(UsageError) -> CommandDescription {
    guard let command = tool.command(named: name) else { throw unknownCommand(name) }
    return command
  }
}

// MARK: - Options

extension ArgumentReader {
  private mutating func takeLong(_ argument: String) throws(UsageError) -> Invocation? {
    let scalars = argument.unicodeScalars
    let sign = scalars.firstIndex(of: "=")
    let spelling = String(argument[..<(sign ?? scalars.endIndex)])
    let attached = sign.map { String(argument[scalars.index(after: $0)...]) }
    guard let form = accepted.first(where: { !$0.isPositional && $0.spelling == spelling }) else {
      throw unknownOption(spelling)
    }
    return try take(form, as: spelling, attached: attached)
  }

  /// Takes a group of one-letter flags, the last of which may be an option with its value.
  private mutating func takeShorts(_ argument: String) throws(UsageError) -> Invocation? {
    var letters = argument.unicodeScalars.dropFirst()
    while let letter = letters.popFirst() {
      guard let form = accepted.first(where: { $0.short == Character(letter) }) else {
        throw unknownShort(letter, in: argument)
      }
      let isLast = form.valueName != nil || letters.first == "="
      let value = letters.first == "=" ? letters.dropFirst() : letters
      let attached = isLast && !letters.isEmpty ? String(value) : nil
      if let answer = try take(form, as: "-\(letter)", attached: attached) { return answer }
      if isLast { break }
    }
    return nil
  }

  private mutating func take(
    _ form: ParameterForm, as spelling: String, attached: String?
  ) throws(UsageError) -> Invocation? {
    if let reason = form.refusal { throw refused(spelling, because: reason) }
    guard form.valueName != nil else {
      guard attached == nil else { throw fail("\"\(spelling)\" takes no value") }
      texts[form.spelling] = []
      return answer(to: form)
    }
    let value = if let attached { attached } else { try nextValue(of: form, as: spelling) }
    try check(value, for: form, as: spelling)
    guard form.isRepeatable || texts[form.spelling] == nil else {
      throw fail("\"\(spelling)\" is given twice; it takes one value")
    }
    texts[form.spelling, default: []].append(value)
    return nil
  }

  private func answer(to flag: ParameterForm) -> Invocation? {
    switch flag.spelling {
    case Flag.version.form.spelling: .version
    case Flag.help.form.spelling: .help(command: (command ?? upcomingCommand)?.name)
    default: nil
    }
  }

  /// The command in `byok --help lint`.
  private var upcomingCommand: CommandDescription? {
    pending.first.flatMap(tool.command(named:))
  }

  private mutating func nextValue(
    of form: ParameterForm, as spelling: String
  ) throws(UsageError) -> String {
    let wanted = "\"\(spelling)\" needs a value, as in \"\(form.usage)\""
    guard let next = pending.first else { throw fail(wanted) }
    // Taking the next option as the value would silently switch off a --dry-run.
    guard !looksLikeOption(next) else {
      throw fail(
        "\(wanted), but \(quote(optionPart(of: next))) follows;"
          + " a value that begins with a hyphen is written \"\(form.spelling)=-...\"")
    }
    return pending.removeFirst()
  }

  private func check(
    _ value: String, for form: ParameterForm, as spelling: String
  ) throws(UsageError) {
    do {
      try form.check(value)
    } catch {
      throw fail(
        "invalid value \(quote(value)) for \"\(spelling)\": expected \(error.expected)"
          + didYouMean(error.suggestions))
    }
  }
}

// MARK: - Conclusion

extension ArgumentReader {
  private mutating func conclude() throws(UsageError) -> Invocation {
    guard let command else {
      throw fail("a command is missing; \"\(tool.name) help\" lists them")
    }
    try assignOperands(to: command)
    if let option = accepted.first(where: { $0.isRequired && texts[$0.spelling] == nil }) {
      throw fail("\"\(option.usage)\" is missing; usage: \(tool.usage(of: command))")
    }
    guard command.name == "help" else {
      return .command(name: command.name, ParsedArguments(texts: texts))
    }
    guard let topic = operands.first else { return .help(command: nil) }
    return .help(command: try namedCommand(topic).name)
  }

  /// Gives each positional as much as it can take and leaves the later ones what they need.
  private mutating func assignOperands(to command: CommandDescription) throws(UsageError) {
    let required = command.positionals.filter { $0.arity?.minimum == 1 }.map(\.name)
    guard operands.count >= required.count else {
      throw missing(Array(required.dropFirst(operands.count)), of: command)
    }
    var rest = operands[...]
    var reserved = required.count
    for positional in command.positionals {
      guard let arity = positional.arity else { continue }
      reserved -= arity.minimum
      let available = rest.count - reserved
      let share = rest.prefix(min(arity.maximum ?? available, available))
      for operand in share { try check(operand, for: positional, as: positional.name) }
      texts[positional.spelling] = Array(share)
      rest = rest.dropFirst(share.count)
    }
    if let extra = rest.first { throw unexpected(extra, for: command) }
  }
}
