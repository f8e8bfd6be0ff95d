import ArgumentParsing
import ModelConfigKit

/// `byok set`: other values for fields of an entry, in place.
struct SetCommand: Command {
  static let description = CommandDescription(
    name: "set", group: "Change", summary: "Change fields of a model",
    discussion: [
      """
      Only the values that are named change; everything else in the file stays as it is. An id that \
      holds the name changes with it; what names it in the settings files is listed, or follows with \
      --update-references.
      """
    ],
    parameters: [SharedOptions.selector] + EntryOptions.parameters
      + [SharedOptions.updateReferences, SharedOptions.file, SharedOptions.dryRun],
    examples: [
      ("byok set 0 --max-tokens 64000", "Give the first model a higher output limit"),
      ("byok set 0 --key", "Give it another key; you are asked for it"),
      ("pass show openrouter | byok set 0 --key-stdin", "Take the key from a password manager"),
    ])

  private let selector: String
  private let options: EntryOptions
  private let updatesReferences: Bool
  private let file: String?
  private let isDryRun: Bool

  init(_ arguments: ParsedArguments) throws {
    selector = arguments[SharedOptions.selector][0]
    options = try EntryOptions(arguments)
    updatesReferences = arguments[SharedOptions.updateReferences]
    file = arguments[SharedOptions.file]
    isDryRun = arguments[SharedOptions.dryRun]
    if options.isEmpty {
      throw UsageError(
        "nothing to change, expected an option such as \"--max-tokens 32000\" or \"--key\"")
    }
  }

  func run(_ context: ToolContext) throws -> Outcome {
    let selected = try SelectedModel.find(
      selector, in: ConfigFile.readAllToWrite(file, isDryRun: isDryRun, context))
    let location = selected.file.location
    try options.checkRouting(at: selected.entry.string(.baseURL))
    var fields = options.fields
    if try options.key.asks(offering: false, context) {
      // Whoever is asked for a key is not to learn afterwards that there is no place for it.
      _ = try FileEdit<Void>(location: location, isDryRun: true, context: context).apply { file in
        (try bytes(setting: fields, in: file.map(ConfigFile.init) ?? selected.file), ())
      }
    }
    let old = selected.entry
    let given = try options.key.key(
      for: selected.file.config.kind,
      called: "Key for \"\(TerminalText.escaped(name(of: old, fields)))\"",
      offering: false, context)
    fields.apiKey = given.key
    let change = ModelListChange(
      location: location, updatesReferences: updatesReferences, isDryRun: isDryRun,
      context: context)
    let moves = selected.file.config.selectorMoves(setting: fields, at: old.index)
    var outcome = try change.apply(
      [message(old, fields, location)],
      .init(moves: moves, successors: selected.file.config.places())
    ) { file in try bytes(setting: fields, in: file) }
    for note in given.notes { outcome.messages.addLine("  " + note) }
    if old.holdsKey, let key = fields.apiKey, case .literal(let oldKey) = old.apiKey, key != oldKey
    {
      outcome.messages.addLine(KeptKey.message(isDryRun: isDryRun))
    }
    return outcome
  }

  private func bytes(setting fields: ModelFields, in file: ConfigFile) throws -> [UInt8] {
    let entry = try SelectedModel.find(selector, in: [file]).entry
    guard entry.node.kind == .object else {
      let found = Linter().lint(file.config)
      throw EditRefusal(diagnostics: found.filter { $0.range == entry.node.range })
    }
    try refuseTakenName(fields.displayName, for: entry, in: file)
    return try file.config.bytes(setting: fields, at: entry.index)
  }

  private func refuseTakenName(
    _ name: String?, for entry: ModelEntry, in file: ConfigFile
  ) throws {
    guard let name,
      file.config.entries.contains(where: { $0.index != entry.index && $0.displayName == name })
    else { return }
    throw CommandFailure(
      "\(file.location.shownPath) has another model \"\(name)\", nothing was written",
      code: .problems)
  }

  private func message(_ old: ModelEntry, _ fields: ModelFields, _ location: Location) -> String {
    "\(isDryRun ? "would change" : "changed") \"\(name(of: old, fields))\" in \(location.shownPath)"
  }

  private func name(of old: ModelEntry, _ fields: ModelFields) -> String {
    KeyPattern.maskedRuns(fields.displayName ?? old.displayName ?? fields.model ?? "")
  }
}
