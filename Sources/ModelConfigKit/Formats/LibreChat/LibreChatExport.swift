import JSONSyntax

/// Models as LibreChat has them: keys and OpenRouter's models in `.env`, endpoints in
/// `librechat.yaml`.
public struct LibreChatExport: Sendable {
  /// One of the two files.
  public enum Part: String, Sendable, CaseIterable {
    /// `.env`.
    case env
    /// `librechat.yaml`.
    case yaml

    /// The file's name.
    public var fileName: String { self == .env ? ".env" : "librechat.yaml" }
  }

  /// What neither file has a place for.
  public private(set) var losses: [Conversion.Loss] = []
  /// The variables of `.env` into which a person has to put a key.
  public private(set) var variables: [String] = []

  private var env = ""
  private let yaml: String

  /// Writes models.
  ///
  /// - Parameters:
  ///   - models: the models.
  ///   - reveals: whether the keys themselves leave, to stand in `.env`.
  public init(_ models: [PortableModel], reveals: Bool) {
    let keys = LibreChatKeys(models, reveals: reveals)
    let headers = ExportedKeys(models, reveals: reveals)
    yaml = LibreChatEndpoints(models, keys, headers).text
    for variable in keys.variables { add(variable, keys) }
    var list = OpenRouterList()
    for model in models {
      losses += model.libreChatLosses + headers.losses(of: model)
      if let reason = list.add(model, keyVariable: keys.name(of: model), headers) {
        losses.append(.init("it is in librechat.yaml alone: \(reason)", of: model.name))
      }
    }
    for (variable, value) in list.values {
      guard let spelling = Self.spelling(of: value) else {
        losses.append(.init("\(variable.rawValue): .env cannot hold \(Self.quotation(value))"))
        continue
      }
      env += "\(variable.rawValue)=\(spelling)\n"
    }
  }

  /// The text of one file, or of both one after the other, each under a comment that names it.
  public func text(of part: Part? = nil) -> String {
    switch part {
    case .env: env
    case .yaml: yaml
    case nil: "# \(Part.env.fileName)\n\(env)\n# \(Part.yaml.fileName)\n\(yaml)"
    }
  }

  private mutating func add(_ variable: LibreChatKeys.Variable, _ keys: LibreChatKeys) {
    let preset = Preset.presets(at: variable.url).first
    let owner = preset?.title ?? variable.url.host
    if let value = keys.value(of: variable), let spelling = Self.spelling(of: value) {
      env += "\(variable.name)=\(spelling)\n"
      return
    }
    let source =
      if case .environment(let name) = variable.key, name != variable.name {
        "the value of \(name) goes here"
      } else {
        "the key for \(owner) goes here" + (preset?.keyPage.map { " (\($0))" } ?? "")
      }
    // Commented out: behind a line that has the key already, an empty one would count.
    env += "# \(source)\n# \(variable.name)=\n"
    variables.append(variable.name)
  }

  /// The spelling of a value that is read as itself and seen as what it is.
  private static func spelling(of value: String) -> String? {
    let isSeen = !value.unicodeScalars.contains { $0.isUnsafe || $0.isJoiner }
    return isSeen ? DotEnv.quoted(value) : nil
  }

  private static func quotation(_ value: String) -> String {
    KeyPattern.strictlyMasked(JSONWriter.quoted(value))
  }
}
