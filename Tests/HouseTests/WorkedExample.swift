import FileStore
import JSONSyntax
import ModelConfigKit

/// Adds a model of a local server to a configuration, unless the file has errors.
func addLocalModel(to path: String, using store: FileStore) throws -> [String] {
  try store.update(path) { stored -> Change<[String]> in
    let model = ModelFields(
      displayName: "Qwen 2.5 Coder 32B [Local]", model: "qwen2.5-coder:32b",
      baseURL: "http://localhost:11434/v1", apiKey: Secret("not-needed"),
      provider: .genericChatCompletion, maxTokens: 16_000)
    guard let stored else {
      return .write(ModelConfig.newFile(.config, with: model), returning: [])
    }
    let config = ModelConfig(stored.bytes, kind: .config)
    let errors = Linter().lint(config).filter { $0.severity == .error }
    guard errors.isEmpty else { return .nothing(returning: errors.map(\.message)) }
    let edits = try config.edits(adding: model)
    guard let bytes = SourceEdit.apply(edits, to: stored.bytes) else {
      return .nothing(returning: ["the edits overlap"])
    }
    return .write(bytes, returning: [])
  }.value
}
