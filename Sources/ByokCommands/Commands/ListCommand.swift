import ArgumentParsing
import JSONSyntax
import ModelConfigKit

/// `byok list`: what the model selector shows under "Custom models".
struct ListCommand: Command {
  private enum Format: String, CaseIterable, Sendable {
    case table, json, ids, names
  }

  private static let format = Option<Format>(
    "format", help: "How to print the models", choices: Format.allCases)

  static let description = CommandDescription(
    name: "list", group: "Look", summary: "List the models that the selector shows",
    discussion: [
      """
      The format "ids" prints what "droid exec --model" takes, one a line; "names" prints display \
      names.
      """
    ],
    parameters: [SharedOptions.file, format],
    examples: [
      ("byok list", "Show all custom models"),
      ("droid exec --model \"$(byok list --format ids | head -1)\" …", "Use the first one"),
    ])

  private let file: String?
  private let format: Format

  init(_ arguments: ParsedArguments) {
    file = arguments[SharedOptions.file]
    format = arguments[Self.format] ?? .table
  }

  func run(_ context: ToolContext) throws -> Outcome {
    let files = try ConfigFile.readAll(file, context)
    let merged = MergedModels(files)
    var outcome = Outcome()
    switch format {
    case .table:
      for (index, file) in files.enumerated() {
        if index > 0 { outcome.output.addLine() }
        outcome.output.add(table(of: file, context))
        addShadows(of: file, merged, to: &outcome.output)
      }
    case .json: outcome.output = json(files, merged)
    case .ids: addLines(of: files, merged, to: &outcome) { ModelSummary($0).id }
    case .names: addLines(of: files, merged, to: &outcome) { ModelSummary($0).name }
    }
    if files.isEmpty {
      outcome.messages.addLine(
        "note: ", .bold, "there is no file of models yet; byok add makes one")
    }
    for file in files where !file.config.tree.isWellFormed {
      outcome.messages.addLine(
        "warning: ", .warning,
        file.config.tree.bytes.isBlankFile
          ? "\(file.location.shownPath) is empty; byok add fills it"
          : "\(file.location.shownPath) does not parse, so Droid may read none of it; see byok lint"
      )
    }
    return outcome
  }

  private func addLines(
    of files: [ConfigFile], _ merged: MergedModels, to outcome: inout Outcome,
    _ line: (ModelEntry) -> String
  ) {
    for file in files {
      for entry in file.config.entries where merged.file(shadowing: entry, in: file) == nil {
        outcome.output.addLine(line(entry))
      }
    }
  }

  private func table(of file: ConfigFile, _ context: ToolContext) -> StyledText {
    var text = StyledText()
    text.addLine("Custom models", .bold, " — \(file.location.shownPath)")
    guard !file.config.entries.isEmpty else {
      text.addLine("  none")
      return text
    }
    let table = Table(
      columns: [
        .init("#", isNumber: true), .init("Name"), .init("Model"), .init("Provider"),
        .init("Endpoint"), .init("Max output", isNumber: true), .init("Key"),
      ],
      rows: file.config.entries.map(ModelSummary.init).map { model in
        [
          String(model.index), model.name, model.model, model.provider, model.baseURL,
          model.maxTokens, model.key,
        ]
      })
    text.add(table, for: context.output)
    return text
  }

  private func addShadows(of file: ConfigFile, _ merged: MergedModels, to text: inout StyledText) {
    for entry in file.config.entries {
      guard let other = merged.file(shadowing: entry, in: file) else { continue }
      text.addLine(
        "  \(entry.index) is shadowed by the model of its name in \(other.location.shownPath)")
    }
  }

  private func json(_ files: [ConfigFile], _ merged: MergedModels) -> StyledText {
    let models = files.flatMap { file in
      file.config.entries.map {
        ModelSummary($0).json(in: file, shadowedBy: merged.file(shadowing: $0, in: file))
      }
    }
    let document = JSONValue.object([
      .init("version", .integer(1)), .init("models", .array(models)),
    ])
    return StyledText(json: document.fileText)
  }
}
