import JSONSyntax

/// The texts that stand for the keys of models in a configuration to be written.
///
/// OpenClaw expands capitals only: a variable with small letters gets a name in capitals that is
/// nobody else's.
struct OpenClawKeyTexts {
  /// The variables that the file needs set, in the order of the models.
  private(set) var variables: [String]

  private let keys: ExportedKeys
  private var newNames: [String: String] = [:]

  init(_ keys: ExportedKeys) {
    self.keys = keys
    variables = keys.variables
    var taken = Set(keys.variables)
    for (place, name) in keys.variables.enumerated() where !OpenClawVariable.isName(name) {
      let newName = ExportedKeys.unused(name.uppercased(), taken)
      taken.insert(newName)
      newNames[name] = newName
      variables[place] = newName
    }
  }

  /// The text for a model's key, `nil` where it has none; without one OpenClaw takes OpenRouter's
  /// from its variable.
  func text(for model: PortableModel) -> String? {
    if model.apiKey == .none { return model.isOpenClawsOpenRouter ? Self.openRouter : nil }
    let url = BaseURL(model.baseURL)
    guard let name = keys.variable(of: model.apiKey, at: url) else {
      return OpenClawVariable.escaped(keys.text(of: model.apiKey, at: url))
    }
    return "${\(newNames[name] ?? name)}"
  }

  /// The variable of a model's key under its own name and its new one, `nil` where it keeps its own.
  func renamed(for model: PortableModel) -> (old: String, new: String)? {
    guard let old = keys.variable(of: model.apiKey, at: BaseURL(model.baseURL)),
      let new = newNames[old]
    else { return nil }
    return (old, new)
  }

  /// What stands for the key that OpenClaw's own provider for OpenRouter takes by itself.
  static let openRouter = "${\(openRouterVariable)}"

  /// The variable from which OpenClaw takes OpenRouter's key.
  static let openRouterVariable = Preset.openRouter.keyVariable ?? "OPENROUTER_API_KEY"
}

extension PortableModel {
  /// Whether OpenClaw calls it by its own provider for OpenRouter in the same way: behind
  /// `openrouter/` a name without a vendor means another model.
  var isOpenClawsOpenRouter: Bool {
    provider == Preset.openRouter.endpoint.provider
      && baseURL == Preset.openRouter.endpoint.baseURL && model.utf8.contains(UInt8(ascii: "/"))
  }
}
