import ArgumentParsing
import FileStore
import HostProcess
import ModelConfigKit

/// The whole tool: arguments in, an exit code out.
package enum Tool {
  /// The version, as `--version` prints it.
  package static let version = "0.1.0"

  /// The day of its last change, as the manual page shows it.
  static let date = "November 21, 2026"

  /// All commands, in the order in which help lists them.
  static let commands: [any Command.Type] = [
    LintCommand.self, ListCommand.self, ShowCommand.self, ExportCommand.self,
    AddCommand.self, SetCommand.self, RemoveCommand.self, MoveCommand.self, MigrateCommand.self,
    ImportCommand.self, UndoCommand.self,
    PresetsCommand.self, RulesCommand.self, ExplainCommand.self, SchemaCommand.self,
    CompletionsCommand.self, ManualCommand.self, CompleteCommand.self,
  ]

  /// The table of everything that can be typed.
  static let parser = ArgumentParser(
    tool: "byok", summary: "Manage and lint custom models for coding agents",
    commands: commands.map { $0.description },
    shared: [SharedOptions.color, SharedOptions.noInput],
    quote: { "\"\(KeyPattern.strictlyMasked($0))\"" })

  /// Runs the command that the arguments ask for, and writes what it has to say.
  ///
  /// Nothing that a person wrote into a file or an argument reaches a stream unescaped, and no
  /// failed write of a result passes for success.
  package static func run(_ context: ToolContext) -> ExitCode {
    let (outcome, color) = outcome(context)
    do {
      try write(outcome.output, to: context.output, color, context)
      try write(outcome.messages, to: context.messages, color, context, asMessage: true)
      return outcome.code
    } catch {
      let failure = CommandFailure("\(error)", code: .failure)
      try? write(failure.messages, to: context.messages, color, context, asMessage: true)
      return failure.code
    }
  }

  private static func outcome(_ context: ToolContext) -> (Outcome, ColorChoice) {
    do {
      switch try parser.parse(context.arguments) {
      case .help(let command): return (help(command, context), .auto)
      case .version: return (Outcome(output: StyledText(lines: "byok \(version)\n")), .auto)
      case .command(let name, let arguments):
        return (run(name, arguments, context), arguments[SharedOptions.color] ?? .auto)
      }
    } catch {
      return (Outcome(failure(error)), .auto)
    }
  }

  private static func run(
    _ name: String, _ arguments: ParsedArguments, _ context: ToolContext
  ) -> Outcome {
    guard let command = commands.first(where: { $0.description.name == name }) else {
      return help(nil, context)
    }
    // All that one run writes is one change.
    var context = context
    context.store = context.store.recording(name)
    do {
      return try command.init(arguments).run(context)
    } catch let error as UsageError {
      return Outcome(failure(UsageError(error.message, command: name)))
    } catch {
      return Outcome(failure(error))
    }
  }

  private static func help(_ command: String?, _ context: ToolContext) -> Outcome {
    let width = min(context.output.width ?? 80, 100)
    let text = HelpRenderer(parser.tool, width: width).text(forCommand: command)
    return Outcome(output: StyledText(lines: text))
  }

  private static func failure(_ error: any Error) -> CommandFailure {
    switch error {
    case let failure as CommandFailure: failure
    case let usage as UsageError:
      CommandFailure(
        usage.message,
        details: ["see \"byok help\(usage.command.map { " \($0)" } ?? "")\""], code: .usage)
    case let error as FileError: CommandFailure(error.description, code: .failure)
    case let error as StreamError: CommandFailure(error.description, code: .failure)
    default: CommandFailure("\(error)", code: .failure)
    }
  }

  private static func write(
    _ text: StyledText, to stream: ToolContext.Output, _ choice: ColorChoice,
    _ context: ToolContext, asMessage isMessage: Bool = false
  ) throws {
    guard !text.isEmpty else { return }
    let color = choice.isOn(stream, context.environment)
    let bytes = Array(text.rendered(withColor: color, asMessage: isMessage).utf8)
    try stream.write(bytes)
  }
}

extension Outcome {
  fileprivate init(_ failure: CommandFailure) {
    self.init(messages: failure.messages, code: failure.code)
  }
}
