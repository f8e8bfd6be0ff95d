import ArgumentParsing

/// `byok completions`: the script that teaches a shell this command line.
struct CompletionsCommand: Command {
  private static let shell = Positional(
    "SHELL", .one, help: "The shell: bash, zsh or fish",
    choices: CompletionScript.Shell.allCases.map(\.rawValue))

  static let description = CommandDescription(
    name: "completions", group: "Learn", summary: "Print completions for a shell",
    discussion: ["Commands, options, presets, rules and the models in your files are completed."],
    parameters: [shell],
    examples: [
      ("source <(byok completions bash)", "Complete in this bash"),
      (
        "byok completions fish > ~/.config/fish/completions/byok.fish",
        "Complete in every fish from now on"
      ),
    ])

  private let shell: CompletionScript.Shell?

  init(_ arguments: ParsedArguments) {
    shell = arguments[Self.shell].first.flatMap(CompletionScript.Shell.init)
  }

  func run(_ context: ToolContext) throws -> Outcome {
    guard let shell else { return Outcome(code: .usage) }
    let kinds = CompleteCommand.Kind.allCases.map(\.rawValue)
    let commands = kinds.map { ($0, "\(Tool.parser.tool.name) __complete \($0)") }
    let script = CompletionScript(
      for: Tool.parser.tool, dynamic: Dictionary(uniqueKeysWithValues: commands))
    return Outcome(output: StyledText(lines: script.source(for: shell)))
  }
}
