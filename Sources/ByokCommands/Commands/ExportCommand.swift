import ArgumentParsing
import ModelConfigKit

/// `byok export`: models as another system's configuration.
struct ExportCommand: Command {
  private static let selectors = Positional(
    "SELECTOR", .any,
    help: "Models: custom:… ids, indices, display names or model identifiers; without any, all",
    completion: .dynamic("selectors"))
  private static let target = Option<ExportFormat>(
    "to", value: "KIND",
    help: "Whose configuration is printed: \(SharedOptions.list(ExportFormat.allCases))",
    required: true,
    choices: ExportFormat.allCases)
  private static let part = Option<LibreChatExport.Part>(
    "part", help: "Print one of LibreChat's two files alone",
    choices: LibreChatExport.Part.allCases)
  private static let reveal = Flag("reveal", help: "Print the keys themselves")

  static let description = CommandDescription(
    name: "export", group: "Look", summary: "Print models as another system's configuration",
    discussion: [
      """
      Keys leave as references to environment variables, which are named on standard error, unless \
      --reveal is given. What the other system has no place for is said model by model.
      """
    ],
    parameters: [selectors, target, part, SharedOptions.file, reveal],
    examples: [
      ("byok export --to openclaw > openclaw.json", "Take all models over to OpenClaw"),
      (
        "byok export --to librechat --part yaml",
        "Print the endpoints for librechat.yaml, without the lines for .env"
      ),
      (
        "byok export 0 --to settings --reveal",
        "Print the first model for settings.json, with its key"
      ),
    ])

  private let selectors: [String]
  private let target: ExportFormat
  private let part: LibreChatExport.Part?
  private let file: String?
  private let reveals: Bool

  init(_ arguments: ParsedArguments) throws {
    selectors = arguments[Self.selectors]
    target = arguments[Self.target] ?? .settings
    part = arguments[Self.part]
    if part != nil, target != .libreChat {
      throw UsageError(
        "\"--part\" names one of LibreChat's two files, expected \"--to librechat\" with it")
    }
    file = arguments[SharedOptions.file]
    reveals = arguments[Self.reveal]
  }

  func run(_ context: ToolContext) throws -> Outcome {
    let files = try ConfigFile.readAll(file, context)
    let selected = try selected(in: files)
    for file in files where selected.contains(where: { $0.file.location == file.location }) {
      guard file.config.tree.isWellFormed else {
        throw CommandFailure(
          ReadFile(file), found: file.config.tree.diagnostics, "cannot be read, mend it first")
      }
    }
    guard !selected.isEmpty else {
      throw CommandFailure(
        "there are no models to export", details: ["byok add makes one"], code: .problems)
    }
    let (entries, staying) = reveals ? (selected.map(\.entry), []) : Self.withoutSecrets(selected)
    let export = target.export(entries, revealing: reveals, part: part)
    guard export.holdsModels else {
      throw CommandFailure(
        "no model can go there, nothing was printed",
        details: (staying + export.losses).map(\.line),
        code: .problems)
    }
    var outcome = Outcome(output: StyledText(json: export.text, isRevealing: reveals))
    outcome.messages.addLosses(staying + export.losses)
    if !export.variables.isEmpty {
      let names = export.variables.joined(separator: ", ")
      outcome.messages.addLine(
        "the keys are not in it: set \(names) where it is read"
          + (export.holdsKeysBack ? ", or export with --reveal" : ""))
    }
    return outcome
  }

  /// The models that were named, else all that the selector shows.
  private func selected(in files: [ConfigFile]) throws -> [SelectedModel] {
    guard selectors.isEmpty else {
      var seen: Set<[String]> = []
      return try selectors.map { try SelectedModel.find($0, in: files) }
        .filter { seen.insert([$0.file.location.path, String($0.entry.index)]).inserted }
    }
    let merged = MergedModels(files)
    return files.flatMap { file in
      file.config.entries.filter { merged.file(shadowing: $0, in: file) == nil }.map {
        SelectedModel(file: file, entry: $0)
      }
    }
  }

  /// The models that can leave without a secret, and why the others stay.
  private static func withoutSecrets(
    _ selected: [SelectedModel]
  ) -> (entries: [ModelEntry], staying: [Conversion.Loss]) {
    var scanners: [Location: SecretScanner] = [:]
    var result: (entries: [ModelEntry], staying: [Conversion.Loss]) = ([], [])
    for model in selected {
      let scanner = scanners[model.file.location] ?? SecretScanner(model.file.config)
      scanners[model.file.location] = scanner
      if let loss = model.entry.straySecret(scanner) {
        result.staying.append(loss)
      } else {
        result.entries.append(model.entry)
      }
    }
    return result
  }
}
