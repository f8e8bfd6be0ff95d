import ArgumentParsing
import ModelConfigKit

/// `byok set`: other values for fields of an entry, in place.
struct SetCommand: Command {
  static let description = CommandDescription(
    name: "set", group: "Change", summary: "Change fields of a model",
    discussion: [
      "Only the values that are named change; everything else in the file stays as it is."
    ],
    parameters: [SharedOptions.selector] + EntryOptions.parameters
      + [SharedOptions.file, SharedOptions.dryRun],
    examples: [
      ("byok set 0 --max-tokens 64000", "Give the first model a higher output limit"),
      ("pass show openrouter | byok set 0 --key-stdin", "Give it another key"),
    ])

  private let selector: String
  private let options: EntryOptions
  private let file: String?
  private let isDryRun: Bool

  init(_ arguments: ParsedArguments) throws {
    selector = arguments[SharedOptions.selector][0]
    options = try EntryOptions(arguments)
    file = arguments[SharedOptions.file]
    isDryRun = arguments[SharedOptions.dryRun]
    if options.isEmpty {
      throw UsageError("nothing to change, expected an option such as \"--max-tokens 32000\"")
    }
  }

  func run(_ context: ToolContext) throws -> Outcome {
    let selected = try SelectedModel.find(
      selector, in: ConfigFile.readAllToWrite(file, isDryRun: isDryRun, context))
    let location = selected.file.location
    try options.checkRouting(at: selected.entry.string(.baseURL))
    var fields = options.fields
    fields.apiKey = try options.key(for: selected.file.config.kind, asking: nil, context)
    let change = FileEdit<ModelEntry>(location: location, isDryRun: isDryRun, context: context)
    let result = try change.apply { current in
      let file = try current.map(ConfigFile.init) ?? ConfigFile(location, [])
      let entry = try SelectedModel.find(selector, in: [file]).entry
      guard entry.node.kind == .object else {
        let found = Linter().lint(file.config)
        throw EditRefusal(diagnostics: found.filter { $0.range == entry.node.range })
      }
      try refuseTakenName(fields.displayName, for: entry, in: file)
      let bytes = try file.config.bytes(setting: fields, at: entry.index)
      return (bytes, ModelConfig(bytes, kind: file.config.kind).entries[entry.index])
    }
    return Outcome(output: result.diff, messages: messages(selected.entry, result.value, location))
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

  private func messages(
    _ old: ModelEntry, _ new: ModelEntry, _ location: Location
  ) -> StyledText {
    var text = StyledText()
    let name = KeyPattern.masked(new.displayName ?? "")
    text.addLine("\(isDryRun ? "would change" : "changed") \"\(name)\" in \(location.shownPath)")
    if old.selectorID != new.selectorID {
      text.addLine("  \(old.selectorID) is now \(new.selectorID)")
    }
    if old.holdsKey, old.apiKey != new.apiKey {
      text.addLine(KeptKey.message(isDryRun: isDryRun))
    }
    return text
  }
}
