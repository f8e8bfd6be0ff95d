import ArgumentParsing
import JSONSyntax
import ModelConfigKit

/// `byok schema`: the JSON Schema of a file, for editors.
struct SchemaCommand: Command {
  private static let kind = Positional(
    "KIND", .optional, help: "config (which is taken unasked) or settings",
    choices: ModelFileKind.allCases.map(\.rawValue))

  static let description = CommandDescription(
    name: "schema", group: "Learn", summary: "Print the JSON Schema of a file, for editors",
    parameters: [kind],
    examples: [
      ("byok schema > ~/.factory/config.schema.json", "Keep it where an editor finds it")
    ])

  private let kind: ModelFileKind

  init(_ arguments: ParsedArguments) {
    kind = arguments[Self.kind].first.flatMap(ModelFileKind.init) ?? .config
  }

  func run(_ context: ToolContext) throws -> Outcome {
    Outcome(output: StyledText(json: ConfigSchema.schema(of: kind).fileText))
  }
}
