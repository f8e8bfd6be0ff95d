import JSONSyntax
import ModelConfigKit

/// A model as listings show it: texts from the file, no key among them.
struct ModelSummary: Sendable {
  let index: Int
  let id: String
  let name: String
  let model: String
  let baseURL: String
  let provider: String
  let maxTokens: String
  /// What is said of the key.
  let key: String

  private let entry: ModelEntry

  init(_ entry: ModelEntry) {
    self.entry = entry
    index = entry.index
    id = Self.masked(entry.selectorID)
    name = KeyPattern.maskedName(entry.displayName ?? "")
    model = KeyPattern.maskedName(entry.string(.model) ?? "")
    baseURL = entry.string(.baseURL).map(URLSecrets.masked) ?? ""
    provider = KeyPattern.maskedRuns(entry.string(.provider) ?? "")
    maxTokens = entry[.maxTokens]?.number.map { $0.integer.map { String($0) } ?? $0.spelling } ?? ""
    key =
      switch entry.apiKey {
      case .literal(let secret): secret.masked
      case .environment(let variable): "${\(variable)}"
      case .placeholder: "placeholder"
      case .none: "none"
      }
  }

  /// A selector id, masked as the name that it holds.
  private static func masked(_ id: String) -> String {
    let name = id.dropFirst(ModelEntry.selectorPrefix.count)
    let number = name.reversed().prefix { $0.isNumber }.count + 1
    let masked = KeyPattern.maskedName(String(name.dropLast(number)))
    return id.prefix(ModelEntry.selectorPrefix.count) + masked + name.suffix(number)
  }

  /// The model for a program, with the file whose model of the same name has priority.
  func json(in file: ConfigFile, shadowedBy other: ConfigFile? = nil) -> JSONValue {
    .object([
      .init("index", .integer(index)),
      .init("id", .string(id)),
      .init("displayName", .string(name)),
      .init("model", .string(model)),
      .init("baseUrl", .string(baseURL)),
      .init("provider", .string(provider)),
      .init("maxOutputTokens", entry.maxTokens.map { .integer($0) } ?? .null),
      .init("apiKey", keyAsJSON),
      .init("file", .string(file.location.path)),
      .init("shadowedBy", other.map { .string($0.location.path) } ?? .null),
    ])
  }

  private var keyAsJSON: JSONValue {
    let (kind, masked, variable): (String, String?, String?) =
      switch entry.apiKey {
      case .literal(let secret): ("literal", secret.masked, nil)
      case .environment(let variable): ("environment", nil, variable)
      case .placeholder: ("placeholder", nil, nil)
      case .none: ("none", nil, nil)
      }
    return .object([
      .init("kind", .string(kind)), .init("masked", masked.map { .string($0) } ?? .null),
      .init("variable", variable.map { .string($0) } ?? .null),
    ])
  }
}
