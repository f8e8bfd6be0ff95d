import ArgumentParsing
import FileStore
import ModelConfigKit

/// `byok import`: the models of another system's file, added to one of Droid's.
struct ImportCommand: Command {
  private static let source = Positional(
    "FILE", .one, help: "The file to take models from; - is standard input", completion: .file)
  private static let kind = SharedOptions.kind(
    [.config, .settings, .openClaw, .libreChat],
    help: "Take FILE for this kind, whatever it is called")

  static let description = CommandDescription(
    name: "import", group: "Change", summary: "Add the models of another system's file",
    discussion: [
      """
      What Droid has no place for is said model by model. A model that is there already, by name, \
      model and base URL, is not added again, and what it has otherwise is said; one whose name another model has gets a number behind \
      it. Keys from the environment stay references in settings files; config.json, which expands \
      none, gets their values, and its required output limit where the other file has none.
      """
    ],
    parameters: [source, kind, SharedOptions.file, SharedOptions.dryRun],
    examples: [
      (
        "byok import ~/.openclaw/openclaw.json --file settings --dry-run",
        "Show what OpenClaw's models would be in settings.json"
      )
    ])

  private let path: String
  private let kind: FileKind?
  private let file: String
  private let isDryRun: Bool

  init(_ arguments: ParsedArguments) {
    path = arguments[Self.source][0]
    kind = arguments[Self.kind]
    file = arguments[SharedOptions.file] ?? StandardLocation.config.rawValue
    isDryRun = arguments[SharedOptions.dryRun]
  }

  func run(_ context: ToolContext) throws -> Outcome {
    let source = try ReadFile.read(Location(source: path, kind: kind, context), context)
    guard source.document.isWellFormed else {
      throw CommandFailure(
        source, found: source.document.syntaxDiagnostics, "cannot be read, mend it first")
    }
    let target = try Location(file, context)
    let kind = try ConfigFile.kind(of: target, context)
    let edit = FileEdit<(plan: ModelImport, added: [ModelEntry])>(
      location: target, isDryRun: isDryRun, context: context)
    let result = try edit.apply { current in
      let config = try current.map(ConfigFile.init)?.config ?? .empty(kind)
      let plan = ModelImport(
        of: source.document, into: config, environment: context.environment)
      guard !plan.steps.isEmpty else { throw Self.nothing(in: source, plan.losses) }
      let bytes = try plan.bytes()
      let entries = ModelConfig(bytes, kind: config.kind).entries
      return (bytes, (plan, Array(entries.dropFirst(config.entries.count))))
    }
    return Outcome(
      output: result.diff,
      messages: messages(result.value.plan, result.value.added, target))
  }

  private static func nothing(
    in source: ReadFile, _ losses: [Conversion.Loss]
  ) -> CommandFailure {
    let name = source.location.shownPath
    return CommandFailure(
      "\(name) is \(source.document.fileKind.title) and describes no model that Droid can have, "
        + "nothing was written",
      details: losses.map(\.line), code: .problems)
  }

  private func messages(
    _ plan: ModelImport, _ added: [ModelEntry], _ location: Location
  ) -> StyledText {
    var text = StyledText()
    var entries = added.makeIterator()
    for step in plan.steps {
      switch step {
      case .added(let own, as: let name):
        text.addLine("\(isDryRun ? "would add" : "added") \"\(name)\" to \(location.shownPath)")
        if own != name {
          text.addLine("  another model there is called \"\(own)\"")
        }
        if let entry = entries.next() { text.addLine("  selector id: \(entry.selectorID)") }
      case .skipped(let name):
        text.addLine("skipped \"\(name)\": \(location.shownPath) has it already")
      case .differs(let name, let names):
        let list = KeyPattern.maskedMessage(names.map { "\"\($0)\"" }.joined(separator: ", "))
        text.addLine(
          "skipped \"\(name)\": the model of that name in \(location.shownPath) differs in \(list)")
      case .repeated(let name):
        text.addLine("skipped \"\(name)\": it stands there a second time")
      }
    }
    text.addLosses(plan.losses)
    return text
  }
}
