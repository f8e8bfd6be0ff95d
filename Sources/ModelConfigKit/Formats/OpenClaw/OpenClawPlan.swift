import JSONSyntax

/// Models sorted by provider, on their way into a file.
///
/// OpenClaw's own provider for OpenRouter takes its key from one variable, and from there before
/// anywhere else: it is for the models that have that variable, else for the first that could be
/// its own. No variable that another model names is set to something else.
struct OpenClawPlan {
  /// A model and how agents refer to it.
  typealias Placed = (model: PortableModel, reference: OpenClawReference)

  /// The providers, each with its models.
  private(set) var providers: [OpenClawTarget] = []
  /// All models, in their order.
  private(set) var models: [Placed] = []
  /// What cannot be said.
  private(set) var losses: [Conversion.Loss] = []
  /// The variables that the file needs set.
  var variables: [String] { keys.variables }

  private let keys: OpenClawKeyTexts
  private let openRouterKey: String?
  private var names = OpenClawTargetNames()
  private var places: [OpenClawTarget.Service: Int] = [:]
  private var seen: Set<OpenClawReference> = []
  private var renamed: Set<String> = []

  init(_ models: [PortableModel], _ keys: ExportedKeys) {
    self.keys = OpenClawKeyTexts(keys)
    openRouterKey = Self.openRouterKey(of: models, self.keys)
    for model in models { add(model) }
  }

  /// What stands for the key of OpenClaw's own provider, `nil` where none of the models is its own.
  private static func openRouterKey(
    of models: [PortableModel], _ keys: OpenClawKeyTexts
  ) -> String? {
    let own = models.filter { $0.isOpenClawsOpenRouter && !$0.model.isBlank }
    guard models.contains(where: { keys.text(for: $0) == OpenClawKeyTexts.openRouter }) else {
      return own.first.flatMap { keys.text(for: $0) }
    }
    return OpenClawKeyTexts.openRouter
  }

  private mutating func add(_ model: PortableModel) {
    guard !model.model.isBlank else { return lose("it names no model", of: model) }
    let place = placeOfProvider(for: model)
    let target = providers[place]
    let reference =
      target.service.isOpenRouter
      ? OpenClawReference(openRouterModel: model.model)
      : OpenClawReference(provider: target.id, model: model.model)
    guard seen.insert(reference).inserted else {
      return lose(
        "it is \"\(reference.text)\" a second time, and OpenClaw has each model once", of: model)
    }
    models.append((model, reference))
    providers[place].models.append((model, reference.model))
    if model.routing != nil, !target.service.isOpenRouter {
      lose(
        "its routing: OpenClaw sends one with the key of its own provider for OpenRouter alone",
        of: model)
    }
    if target.baseURL != model.baseURL {
      lose("its base URL has one more /v1 there, because OpenClaw takes one off", of: model)
    }
    loseName(of: model)
  }

  private mutating func placeOfProvider(for model: PortableModel) -> Int {
    let keyText = keys.text(for: model)
    let service = OpenClawTarget.Service(
      baseURL: model.baseURL, provider: model.provider, keyText: keyText,
      isOpenRouter: model.isOpenClawsOpenRouter && keyText == openRouterKey)
    if let place = places[service] { return place }
    places[service] = providers.count
    providers.append(OpenClawTarget(id: names.name(for: service), service: service))
    return providers.count - 1
  }

  private mutating func loseName(of model: PortableModel) {
    guard let (old, new) = keys.renamed(for: model), renamed.insert(old).inserted else { return }
    lose(
      "its key: OpenClaw expands no variable with small letters, expected it in \(new) instead of "
        + old, of: model)
  }

  private mutating func lose(_ what: String, of model: PortableModel) {
    losses.append(Conversion.Loss(what, of: model.name))
  }
}
