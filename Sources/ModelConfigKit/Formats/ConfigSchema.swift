import JSONSyntax

/// The JSON Schema (2020-12) of a file of models, for editors; it demands what the rules report as
/// errors, as far as a schema can say it.
public enum ConfigSchema {
  /// The schema of a kind of file.
  public static func schema(of kind: ModelFileKind) -> JSONValue {
    let list = JSONValue.object([
      .init("description", .string("The custom models, in the order of the selector.")),
      .init("type", .string("array")),
      .init("default", .array([])),
      .init("items", entry(in: kind)),
    ])
    var members: [JSONValue.Member] = [
      .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      .init("title", .string("Droid's \(kind.fileName)")),
      .init("type", .string("object")),
      .init("properties", .object([.init(kind.listName, list)])),
    ]
    if kind == .config {
      members.append(.init("required", .array([.string(kind.listName)])))
    }
    return .object(members)
  }

  private static func entry(in kind: ModelFileKind) -> JSONValue {
    let properties = Field.allCases.compactMap { field in
      field.name(in: kind).map { JSONValue.Member($0, property(field, in: kind)) }
    }
    let required = Field.main.filter { field in
      field.isRequired(in: kind) && (kind == .config || field != .baseURL)
        || kind == .config && (field == .displayName || field == .maxTokens)
    }
    var members: [JSONValue.Member] = [
      .init("type", .string("object")),
      .init("properties", .object(properties)),
      .init("required", names(required, kind)),
    ]
    if kind == .settings {
      members.append(
        .init(
          "anyOf",
          .array([.baseURL, .bedrock].map { .object([.init("required", names([$0], kind))]) })))
    }
    return .object(members)
  }

  private static func providers(in kind: ModelFileKind) -> [String] {
    let own = ProviderType.allCases.map(\.rawValue)
    return kind == .settings ? own + ProviderType.undocumented : own
  }

  private static func names(_ fields: [Field], _ kind: ModelFileKind) -> JSONValue {
    .array(fields.compactMap { $0.name(in: kind) }.map { .string($0) })
  }

  private static func property(_ field: Field, in kind: ModelFileKind) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("description", .string(field.documentation)),
      .init("type", .string(field.schemaType)),
    ]
    if !field.examples.isEmpty {
      members.append(.init("examples", .array(field.examples.map { .string($0) })))
    }
    switch field {
    case .provider:
      members.append(
        .init("enum", .array(providers(in: kind).map { .string($0) })))
      members.append(.init("default", .string(ProviderType.genericChatCompletion.rawValue)))
    case .maxTokens:
      members.append(.init("minimum", .integer(1)))
      members.append(.init("maximum", .integer(1 << 53)))
      members.append(.init("default", .integer(16_384)))
    case .baseURL:
      members.append(.init("pattern", .string("^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^/?#]")))
    case .displayName, .model, .apiKey: members.append(.init("pattern", .string("\\S")))
    default: break
    }
    if let contents = field.contents { members.append(demand(contents)) }
    return .object(members)
  }

  /// What a schema says of the values inside an object or array.
  private static func demand(_ contents: Field.Contents) -> JSONValue.Member {
    func ofType(_ type: Field.ValueType) -> JSONValue {
      .object([.init("type", .string(type.schemaType))])
    }
    switch contents {
    case .members(let type): return .init("additionalProperties", ofType(type))
    case .membersNamed(let types):
      return .init(
        "properties",
        .object(
          types.map { name, type in
            let texts = name == Field.metadata.name ? [demand(.members(.string))] : []
            return .init(name, .object([.init("type", .string(type.schemaType))] + texts))
          }))
    case .elements(let type): return .init("items", ofType(type))
    }
  }
}

extension Field {
  fileprivate var schemaType: String {
    self == .maxTokens || self == .index ? "integer" : valueType.schemaType
  }
}

extension Field.ValueType {
  fileprivate var schemaType: String {
    switch self {
    case .string: "string"
    case .wholeNumber: "number"
    case .positiveWholeNumber: "integer"
    case .boolean: "boolean"
    case .object: "object"
    case .array: "array"
    }
  }
}
