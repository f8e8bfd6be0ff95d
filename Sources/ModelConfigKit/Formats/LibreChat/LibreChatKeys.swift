/// The variables of `.env` from which the endpoints of `librechat.yaml` take their keys.
struct LibreChatKeys: Sendable {
  /// One variable, and the key that belongs into it.
  struct Variable: Sendable {
    let name: String
    let key: APIKey
    /// The server that the key is for.
    let url: BaseURL
  }

  /// The variables in the order of the models.
  private(set) var variables: [Variable] = []

  private let reveals: Bool
  private let hidden: ExportedKeys
  private let shown: ExportedKeys
  private var names: [Slot: String] = [:]

  /// What shares a variable: equal keys; where there is none yet, equal servers.
  private struct Slot: Hashable {
    let key: APIKey
    let name: String
  }

  /// Finds a variable for the key of every model that has or needs one.
  init(_ models: [PortableModel], reveals: Bool) {
    self.reveals = reveals
    hidden = ExportedKeys(models, reveals: false)
    shown = ExportedKeys(models, reveals: true)
    for model in models {
      guard let slot = slot(of: model), names[slot] == nil else { continue }
      let name = ExportedKeys.unused(slot.name, Set(variables.map(\.name)))
      names[slot] = name
      variables.append(Variable(name: name, key: model.apiKey, url: BaseURL(model.baseURL)))
    }
  }

  /// The name of the variable for a model's key, `nil` where the key itself goes.
  func name(of model: PortableModel) -> String? { slot(of: model).flatMap { names[$0] } }

  /// What stands behind `apiKey` in `librechat.yaml`.
  func text(of model: PortableModel) -> String {
    if let name = name(of: model) { return "${\(name)}" }
    let text = shown.text(of: model.apiKey, at: BaseURL(model.baseURL))
    return text.isEmpty ? "not-needed" : text
  }

  /// What stands in `.env`, `nil` where a person has to put it.
  func value(of variable: Variable) -> String? {
    switch variable.key {
    case .literal where reveals: shown.text(of: variable.key, at: variable.url)
    case .literal, .environment, .placeholder, .none: nil
    }
  }

  private func slot(of model: PortableModel) -> Slot? {
    let url = BaseURL(model.baseURL)
    let name: String
    var key = model.apiKey
    switch key {
    case .environment(let variable): name = variable
    case .literal where hidden.variable(of: model.apiKey, at: url) == nil: return nil
    case .none where url.isLocal: return nil
    case .placeholder:
      key = .none
      name = ExportedKeys.variable(for: url)
    case .literal, .none: name = ExportedKeys.variable(for: url)
    }
    // The first would send LibreChat's own endpoint for OpenAI there, too.
    let isRerouting = name == OpenRouterVariable.apiKey.rawValue
    return Slot(key: key, name: isRerouting ? OpenRouterVariable.key.rawValue : name)
  }
}
