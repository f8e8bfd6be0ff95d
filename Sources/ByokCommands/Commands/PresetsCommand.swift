import ArgumentParsing
import JSONSyntax
import ModelConfigKit
import Spelling

/// `byok presets`: the providers for which entries can be made, and those of which OpenRouter
/// stores credentials.
struct PresetsCommand: Command {
  private static let preset = Positional(
    "PRESET", .optional, help: "The preset to show in full",
    completion: .choices(PresetNames.all))

  static let description = CommandDescription(
    name: "presets", group: "Learn", summary: "List the provider presets, or show one",
    discussion: [
      """
      An openrouter-… preset is no model but what one stores at OpenRouter to use one's own account \
      at Azure, Amazon Bedrock or Google Vertex AI there: credentials to fill in, and the rights \
      that they need.
      """
    ],
    parameters: [preset, SharedOptions.format],
    examples: [
      ("byok presets openrouter", "Show endpoint, key page, models and next steps"),
      ("byok presets openrouter-bedrock", "Show what to store at OpenRouter for Amazon Bedrock"),
    ])

  private let name: String?
  private let format: TextOrJSON

  init(_ arguments: ParsedArguments) {
    name = arguments[Self.preset].first
    format = arguments[SharedOptions.format] ?? .text
  }

  func run(_ context: ToolContext) throws -> Outcome {
    guard let name else {
      return Outcome(
        output: format == .json ? json(Preset.all, KeySkeleton.all) : table(context))
    }
    if let skeleton = KeySkeleton.named(name) {
      return Outcome(
        output: format == .json ? json([], [skeleton]) : SkeletonText(skeleton).text(context))
    }
    guard let preset = Preset.named(name) else {
      throw UnknownPreset.error(name, among: PresetNames.all)
    }
    return Outcome(output: format == .json ? json([preset], []) : text(preset))
  }

  private func table(_ context: ToolContext) -> StyledText {
    let table = Table(
      columns: [.init("Preset"), .init("Provider"), .init("Type"), .init("Base URL")],
      rows: Preset.all.map {
        [$0.id, $0.title, $0.endpoint.provider.rawValue, $0.endpoint.baseURL]
      })
    var text = StyledText()
    text.add(table, for: context.output)
    let skeletons = Table(
      columns: [.init("Preset"), .init("Credentials to store at OpenRouter")],
      rows: KeySkeleton.all.map { skeleton in
        let forms = skeleton.variants.map(\.title).joined(separator: "; ")
        return [skeleton.id, "\(skeleton.title): \(forms)"]
      })
    text.addLine()
    text.add(skeletons, for: context.output)
    return text
  }

  private func text(_ preset: Preset) -> StyledText {
    var text = StyledText()
    text.addLine(preset.title, .bold)
    var rows = [
      ("Base URL", preset.endpoint.baseURL),
      ("Type", "\(preset.endpoint.provider.rawValue) (\(preset.endpoint.provider.protocolName))"),
    ]
    rows += preset.otherEndpoints.map { ("Also", "\($0.baseURL) (\($0.provider.rawValue))") }
    let variables = preset.keyVariable.map { [$0] + preset.otherKeyVariables } ?? ["none needed"]
    rows += [
      ("Key variable", variables.joined(separator: ", ")), ("Key page", preset.keyPage ?? ""),
      ("Keys begin", preset.keyPrefixes.joined(separator: ", ")),
    ]
    rows += preset.models.map { ("Model", "\($0.id), \($0.maxTokens) tokens of output") }
    for (title, value) in rows where !value.isEmpty {
      text.addLine("  " + TextWidth.padded(title, to: 14), .dim, value)
    }
    text.addLine()
    text.addLine("Next steps", .bold)
    let steps = [preset.keyPage.map { "get a key at \($0)" }, "byok add \(preset.id)", "byok lint"]
    for (index, step) in (steps.compactMap { $0 } + preset.notes).enumerated() {
      text.addLine("  \(index + 1). \(step)")
    }
    return text
  }

  private func json(_ presets: [Preset], _ skeletons: [KeySkeleton]) -> StyledText {
    let document = JSONValue.object([
      .init("version", .integer(1)), .init("presets", .array(presets.map(json))),
      .init("skeletons", .array(skeletons.map { SkeletonText($0).json })),
    ])
    return StyledText(json: document.fileText)
  }

  private func json(_ preset: Preset) -> JSONValue {
    func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
    let models = preset.models.map { model in
      JSONValue.object([
        .init("model", .string(model.id)), .init("name", text(model.name)),
        .init("maxOutputTokens", .integer(model.maxTokens)),
      ])
    }
    return .object([
      .init("id", .string(preset.id)), .init("title", .string(preset.title)),
      .init("baseUrl", .string(preset.endpoint.baseURL)),
      .init("provider", .string(preset.endpoint.provider.rawValue)),
      .init("keyVariable", text(preset.keyVariable)),
      .init("keyPrefixes", .array(preset.keyPrefixes.map { .string($0) })),
      .init("keyPage", text(preset.keyPage)), .init("placeholder", .string(preset.placeholder)),
      .init("models", .array(models)), .init("notes", .array(preset.notes.map { .string($0) })),
    ])
  }
}

/// What can be named where presets are shown.
enum PresetNames {
  static let all = Preset.all.map(\.id) + KeySkeleton.all.map(\.id)
}

/// What to say of a preset that is not there.
enum UnknownPreset {
  static func error(_ name: String, among names: [String]) -> UsageError {
    let near = Suggestion.nearest(to: name, in: names).prefix(3)
    let hint =
      near.isEmpty
      ? "see \"byok presets\""
      : "did you mean \(near.map { "\"\($0)\"" }.joined(separator: " or "))?"
    return UsageError("unknown preset \"\(KeyPattern.strictlyMasked(name))\", \(hint)")
  }
}
