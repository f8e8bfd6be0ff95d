import JSONSyntax

extension OpenClawConfig {
  /// A place where somebody chooses a model: by a text, or by an object of a first one and its
  /// fallbacks.
  struct ModelChoice {
    /// The place, as one writes it: `agents.defaults.model`.
    let place: String
    /// What stands there.
    let node: SyntaxNode

    /// Whether it is the model of all agents.
    var isDefault: Bool { place == "agents.defaults.model" }
  }

  /// The places in the order of their importance: the default model, those of special tasks, those
  /// of single agents, and those of hooks.
  var modelChoices: [ModelChoice] {
    let tasks = ["model", "imageModel", "pdfModel"].map { ($0, defaults?[$0]) }
    let hooks = tree.root?["hooks"]
    let mappings = (hooks?["mappings"]?.elements.map { $0 } ?? []).enumerated()
    let places: [(String, SyntaxNode?)] =
      (tasks + Self.tasks(of: defaults)).map { ("agents.defaults.\($0)", $1) }
      + agents.flatMap { agent in
        ([("model", agent.node["model"])] + Self.tasks(of: agent.node)).map {
          ("\(agent.place).\($0)", $1)
        }
      } + mappings.map { ("hooks.mappings[\($0)].model", $1["model"]) }
      + [("hooks.gmail.model", hooks?["gmail"]?["model"])]
    return places.compactMap { place, node in node.map { ModelChoice(place: place, node: $0) } }
  }

  /// One of several agents.
  struct Agent {
    /// The place, as one writes it: `agents.list[0]`.
    let place: String
    /// How messages call it.
    let label: String
    let node: SyntaxNode
  }

  /// The agents of the list, which newer releases write as an object of agents by their ids.
  var agents: [Agent] {
    let section = part == .config ? tree.root?["agents"] : nil
    let listed = (section?["list"]?.elements.map { $0 } ?? []).enumerated().map { index, node in
      Agent(
        place: "agents.list[\(index)]",
        label: node["id"]?.string.map { "agent \"\($0)\"" } ?? "an agent", node: node)
    }
    let named = (section?["entries"]?.members.map { $0 } ?? []).map { member in
      let id = member.name.string ?? ""
      return Agent(place: "agents.entries.\(id)", label: "agent \"\(id)\"", node: member.value)
    }
    return listed + named
  }

  /// The models for which an agent has settings of its own.
  static func settings(of agent: SyntaxNode) -> [ModelSettings] {
    agent["models"]?.members.map { ModelSettings(name: $0.name, value: $0.value) } ?? []
  }

  /// What an agent does with a model of its own.
  private static func tasks(of agent: SyntaxNode?) -> [(String, SyntaxNode?)] {
    ["subagents", "heartbeat", "compaction"].map { ("\($0).model", agent?[$0]?["model"]) }
  }

  /// A place where a model is named.
  struct ReferencePlace {
    let node: SyntaxNode
    /// Whether it is a name of `agents.defaults.models`, where no alias serves.
    let isName: Bool

    /// The model, `nil` where the text is no reference.
    var reference: OpenClawReference? { node.string.flatMap { OpenClawReference($0) } }
  }

  /// Every place where agents are given a model to talk with, in the order of their importance: the
  /// default model, its fallbacks, the models with settings, and all other choices.
  var referencePlaces: [ReferencePlace] {
    let choices = modelChoices
    let names = modelSettings.map { ReferencePlace(node: $0.name, isName: true) }
    return choices.filter(\.isDefault).flatMap { Self.references(in: $0.node) } + names
      + choices.filter { !$0.isDefault }.flatMap { Self.references(in: $0.node) }
  }

  private static func references(in model: SyntaxNode) -> [ReferencePlace] {
    let nodes = [model, model["primary"]] + (model["fallbacks"]?.elements.map { $0 } ?? [])
    return nodes.compactMap { $0 }.filter { $0.kind == .string }
      .map { ReferencePlace(node: $0, isName: false) }
  }
}
