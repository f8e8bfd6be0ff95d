import ArgumentParsing
import JSONSyntax
import ModelConfigKit

/// `byok add`: a new entry, from a preset or from options.
struct AddCommand: Command {
  private static let preset = Positional(
    "PRESET", .optional, help: "A provider preset; byok presets lists them",
    completion: .choices(Preset.all.map(\.id)))
  private static let replace = Flag(
    "replace", help: "Change the model of the same display name instead of refusing")

  static let description = CommandDescription(
    name: "add", group: "Change", summary: "Add a model",
    discussion: [
      """
      With a preset everything has a value to begin with; without one, --model, --base-url and \
      --provider are needed. The key is read from standard input, taken from the environment, or \
      asked for; it is never an argument. Without a key the entry gets the preset's placeholder.
      """
    ],
    parameters: [preset] + EntryOptions.parameters
      + [replace, SharedOptions.file, SharedOptions.dryRun],
    examples: [
      ("byok add openrouter", "Add OpenRouter's first model; you are asked for the key"),
      (
        "pass show openrouter | byok add openrouter --model qwen/qwen3-coder --key-stdin",
        "Add a model with a key from a password manager"
      ),
      (
        "byok add --model llama3.3:70b --base-url http://localhost:8000/v1 "
          + "--provider generic-chat-completion-api",
        "Add a model of a server of your own"
      ),
    ])

  private let preset: Preset?
  private let options: EntryOptions
  private let replaces: Bool
  private let file: String
  private let isDryRun: Bool

  init(_ arguments: ParsedArguments) throws {
    preset = try arguments[Self.preset].first.map(Self.preset(named:))
    options = try EntryOptions(arguments)
    replaces = arguments[Self.replace]
    file = arguments[SharedOptions.file] ?? StandardLocation.config.rawValue
    isDryRun = arguments[SharedOptions.dryRun]
    let needed: [(String, Bool)] = [
      ("--model", options.fields.model == nil && preset?.models.isEmpty ?? true),
      ("--base-url", options.fields.baseURL == nil && preset == nil),
      ("--provider", options.fields.provider == nil && preset == nil),
    ]
    let missing = needed.filter(\.1).map { "\"\($0.0)\"" }
    guard missing.isEmpty else {
      throw UsageError(
        "\(missing.joined(separator: ", ")) \(missing.count == 1 ? "is" : "are") missing, expected "
          + (preset == nil ? "a PRESET or these options" : "it for this preset"))
    }
  }

  private static func preset(named name: String) throws -> Preset {
    if let preset = Preset.named(name) { return preset }
    throw UnknownPreset.error(name)
  }

  func run(_ context: ToolContext) throws -> Outcome {
    let location = try Location(file, context)
    let kind = location.kind ?? FileKind.config
    var fields = entryFields
    let key = try options.key(for: kind, asking: question, context)
    fields.apiKey = key ?? Secret(preset?.placeholder ?? "YOUR_API_KEY")
    let change = FileEdit<Added>(location: location, isDryRun: isDryRun, context: context)
    let result = try change.apply { config in try bytes(adding: fields, to: config, kind, location)
    }
    return Outcome(
      output: result.diff,
      messages: messages(result.value, location, hasKey: key != nil || needsNoKey))
  }

  /// What was written.
  private struct Added {
    let selectorID: String
    let name: String
    let isReplacement: Bool
  }

  private var needsNoKey: Bool { preset.map { $0.keyVariable == nil } ?? false }

  private var question: String? {
    needsNoKey ? nil : "\(preset.map { "\($0.title) key" } ?? "Key") (empty: later): "
  }

  /// The options, and where they say nothing what the preset says.
  private var entryFields: ModelFields {
    var fields = options.fields
    let model = fields.model ?? preset?.models.first?.id ?? ""
    fields.model = model
    fields.baseURL = fields.baseURL ?? preset?.endpoint.baseURL
    fields.provider = fields.provider ?? preset?.endpoint.provider
    fields.displayName =
      fields.displayName ?? preset?.displayName(ofModel: model) ?? Preset.shortName(ofModel: model)
    fields.maxTokens =
      fields.maxTokens ?? preset?.model(model)?.maxTokens ?? preset?.models.first?.maxTokens
      ?? Self.defaultMaxTokens
    return fields
  }

  /// A limit that every current model for coding allows.
  private static let defaultMaxTokens = 16_384

  private func bytes(
    adding fields: ModelFields, to config: ModelConfig?, _ kind: FileKind, _ location: Location
  ) throws -> (bytes: [UInt8], value: Added) {
    let name = fields.displayName ?? ""
    guard let config else {
      let bytes = ModelConfig.newFile(kind, with: fields)
      return (bytes, added(name, at: 0, ModelConfig(bytes, kind: kind), isReplacement: false))
    }
    let sameName = config.entries.first { $0.displayName == name }
    if sameName != nil, !replaces {
      throw CommandFailure(
        "\(location.shownPath) has a model \"\(name)\" already, nothing was written",
        details: ["give another --name, or --replace to change that model"], code: .problems)
    }
    let edits =
      if let sameName {
        try config.edits(setting: fields, at: sameName.index)
      } else {
        try config.edits(adding: fields)
      }
    let bytes = try config.applying(edits)
    let after = ModelConfig(bytes, kind: config.kind)
    let index = sameName?.index ?? config.entries.count
    return (bytes, added(name, at: index, after, isReplacement: sameName != nil))
  }

  private func added(
    _ name: String, at index: Int, _ config: ModelConfig, isReplacement: Bool
  ) -> Added {
    Added(
      selectorID: config.entries[index].selectorID, name: name, isReplacement: isReplacement)
  }

  private func messages(_ added: Added, _ location: Location, hasKey: Bool) -> StyledText {
    var text = StyledText()
    let verb = added.isReplacement ? "change" : "add"
    let done = isDryRun ? "would \(verb)" : added.isReplacement ? "changed" : "added"
    text.addLine(
      "\(done) \"\(added.name)\" \(added.isReplacement ? "in" : "to") \(location.shownPath)")
    text.addLine("  selector id: \(added.selectorID)")
    if !hasKey {
      if let page = preset?.keyPage { text.addLine("  get a key at \(page)") }
      text.addLine(
        "  replace the placeholder by it: byok set '\(added.selectorID)' --key-stdin")
    }
    for note in preset?.notes ?? [] { text.addLine("  \(note)") }
    if location.kind ?? .config == .config {
      text.addLine("  Droid reads config.json at its next start")
    }
    return text
  }
}
