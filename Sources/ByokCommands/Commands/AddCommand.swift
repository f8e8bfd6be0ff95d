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
      --provider are needed. The key is asked for, read from standard input or taken from the \
      environment; it is never an argument. Without a key the entry gets the preset's placeholder. \
      The entry goes into config.json unless --file says otherwise; there --key-env writes the variable's \
      value, in settings files ${NAME}.
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
        "byok add openrouter --order anthropic,amazon-bedrock",
        "Add OpenRouter's first model, served by the providers of one's choice"
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
    try options.checkRouting(at: preset?.endpoint.baseURL)
  }

  private static func preset(named name: String) throws -> Preset {
    if let preset = Preset.named(name) { return preset }
    if let skeleton = KeySkeleton.named(name) {
      throw UsageError(
        "\"\(skeleton.id)\" is a skeleton for OpenRouter's own key page and no model to add, "
          + "see \"byok presets \(skeleton.id)\"")
    }
    throw UnknownPreset.error(name, among: Preset.all.map(\.id))
  }

  func run(_ context: ToolContext) throws -> Outcome {
    let location = try Location(file, context)
    let kind = try ConfigFile.kind(of: location, context)
    var fields = entryFields
    let offersKey = !needsNoKey
    if try options.key.asks(offering: offersKey, context) {
      // Whoever is asked for a key is not to learn afterwards that there is no place for it.
      try add(fields, isDryRun: true, kind, location, context)
    }
    let given = try options.key.key(
      for: kind, called: preset.map { "\($0.title) key" } ?? "Key", offering: offersKey, context)
    fields.apiKey = given.key
    let result = try add(fields, isDryRun: isDryRun, kind, location, context)
    var outcome = Outcome(output: result.diff, messages: messages(result.value, location))
    for note in given.notes { outcome.messages.addLine("  " + note) }
    return outcome
  }

  /// What was written.
  private struct Added {
    let entry: ModelEntry
    let isReplacement: Bool

    var name: String { entry.displayName ?? "" }

    /// Whether a key is still to be put in.
    var needsKey: Bool {
      switch entry.apiKey {
      case .placeholder, .none: true
      case .literal, .environment: false
      }
    }
  }

  private var needsNoKey: Bool { preset.map { $0.keyVariable == nil } ?? false }

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
      fields.maxTokens ?? Preset.suggestedMaxTokens(ofModel: model, at: preset)
    return fields
  }

  @discardableResult
  private func add(
    _ fields: ModelFields, isDryRun: Bool, _ kind: ModelFileKind, _ location: Location,
    _ context: ToolContext
  ) throws -> FileEdit<Added>.Result {
    let edit = FileEdit<Added>(location: location, isDryRun: isDryRun, context: context)
    return try edit.apply { file in
      try bytes(adding: fields, to: file.map(ConfigFile.init)?.config, kind, location)
    }
  }

  private func bytes(
    adding fields: ModelFields, to config: ModelConfig?, _ kind: ModelFileKind, _ location: Location
  ) throws -> (bytes: [UInt8], value: Added) {
    var fields = fields
    let sameName = config?.entries.first { $0.displayName == fields.displayName }
    if sameName != nil, !replaces {
      throw CommandFailure(
        "\(location.shownPath) has a model \"\(fields.displayName ?? "")\" already, "
          + "nothing was written",
        details: ["give another --name, or --replace to change that model"], code: .problems)
    }
    // A replacement that brings no key keeps the one that is there.
    if fields.apiKey == nil, (sameName?.apiKey ?? APIKey.none) == APIKey.none {
      fields.apiKey = Secret(preset?.placeholder ?? "YOUR_API_KEY")
    }
    let bytes =
      switch (config, sameName) {
      case (nil, _): ModelConfig.newFile(kind, with: fields)
      case (let config?, nil): try config.applying(config.edits(adding: fields))
      case (let config?, let entry?):
        try config.bytes(setting: fields, at: entry.index)
      }
    let entries = ModelConfig(bytes, kind: config?.kind ?? kind).entries
    let entry = entries.last { $0.displayName == fields.displayName }
    guard let entry = sameName.map({ entries[$0.index] }) ?? entry else {
      throw CommandFailure(
        "\(location.shownPath) has its models in a place where Droid does not read them, "
          + "nothing was written", details: ["byok lint says more"], code: .problems)
    }
    return (bytes, Added(entry: entry, isReplacement: sameName != nil))
  }

  private func messages(_ added: Added, _ location: Location) -> StyledText {
    var text = StyledText()
    let verb = added.isReplacement ? "change" : "add"
    let done = isDryRun ? "would \(verb)" : added.isReplacement ? "changed" : "added"
    text.addLine(
      "\(done) \"\(added.name)\" \(added.isReplacement ? "in" : "to") \(location.shownPath)")
    text.addLine("  selector id: \(added.entry.selectorID)")
    if added.needsKey, !needsNoKey {
      if let page = preset?.keyPage { text.addLine("  get a key at \(page)") }
      let id = ShellWord.quoted(added.entry.selectorID)
      text.addLine("  the key is a placeholder; put yours in with byok set \(id) --key")
    }
    for note in preset?.notes ?? [] { text.addLine("  \(note)") }
    if location.kind == .config { text.addLine("  Droid reads config.json at its next start") }
    return text
  }
}
