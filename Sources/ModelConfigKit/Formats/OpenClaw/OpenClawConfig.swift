import JSONSyntax

/// The configuration of OpenClaw, which was called Moltbot and Clawdbot before.
///
/// It is JSON5, and a view like all documents: what OpenClaw reads of models, keys and servers in
/// it, found where its reference says (docs.openclaw.ai, "Configuration reference"). The files of a
/// single agent, `models.json` and `auth-profiles.json`, are parts of it, told by their shape.
public struct OpenClawConfig: JSONDocument {
  /// The syntax of the file.
  public let tree: SyntaxTree

  /// Which of OpenClaw's files it is.
  let part: OpenClawPart

  /// Reads a file's bytes; it never fails, see `tree.diagnostics`.
  public init(_ bytes: [UInt8]) {
    tree = SyntaxTree(bytes, dialect: .json5)
    part = OpenClawPart(of: tree.root)
  }

  /// The kind among those of all systems.
  public var fileKind: FileKind { .openClaw }

  /// How many models it names, each once.
  public var modelCount: Int {
    let defined = providers.flatMap { provider in provider.models.compactMap(\.reference) }
    let chosen = referencePlaces.compactMap(\.reference).filter { !$0.isWildcard }
    return Set(defined + chosen).count
  }

  /// The number of its models, and whose they are.
  public var summary: String {
    part == .authProfiles
      ? Self.counted(logins.count, "login") + " for OpenClaw"
      : Self.counted(modelCount, "model") + " for OpenClaw"
  }

  /// The file with other bytes.
  public func rereading(_ bytes: [UInt8]) -> OpenClawConfig { OpenClawConfig(bytes) }

  /// Whether another file is included somewhere near the top, so that what seems to be missing may
  /// be there.
  var includesFiles: Bool {
    let places = [tree.root, tree.root?["env"], tree.root?["models"], tree.root?["agents"]]
    return places.contains { $0?["$include"] != nil }
  }
}

// MARK: Environment

extension OpenClawConfig {
  /// A variable that the file itself sets for OpenClaw.
  struct Variable {
    let name: String
    /// Where the name stands.
    let nameRange: ByteRange
    let value: SyntaxNode
  }

  /// The variables directly under `env` and those under `env.vars`.
  var variables: [Variable] {
    guard let env = tree.root?["env"] else { return [] }
    let direct = env.members.filter { !["vars", "shellEnv"].contains($0.name.string) }
    return (direct + (env["vars"]?.members.map { $0 } ?? [])).compactMap { member in
      member.name.string.map {
        Variable(name: $0, nameRange: member.name.range, value: member.value)
      }
    }
  }

  /// Whether OpenClaw also takes variables from the user's login shell.
  var asksShell: Bool { tree.root?["env"]?["shellEnv"]?["enabled"]?.boolean ?? false }

  /// The names of the variables that have a value, those that refer to themselves left out.
  var definedVariables: Set<String> {
    Set(
      variables.compactMap { variable in
        guard let text = variable.value.string, !text.isBlank,
          OpenClawVariable.name(in: text) != variable.name
        else { return nil }
        return variable.name
      })
  }
}

// MARK: Models

extension OpenClawConfig {
  /// What holds for every agent.
  var defaults: SyntaxNode? { tree.root?["agents"]?["defaults"] }

  /// A model for which there are settings.
  struct ModelSettings {
    let name: SyntaxNode
    let value: SyntaxNode

    /// The model, `nil` where the name is no reference.
    var reference: OpenClawReference? { name.string.flatMap { OpenClawReference($0) } }

    /// A short name for people, `nil` where there is none.
    var alias: String? { value["alias"]?.string.flatMap { $0.isBlank ? nil : $0 } }
  }

  /// The entries of `agents.defaults.models`.
  var modelSettings: [ModelSettings] {
    defaults?["models"]?.members.map { ModelSettings(name: $0.name, value: $0.value) } ?? []
  }

  /// The section that holds the providers; the file itself where it is an agent's `models.json`.
  var modelsSection: SyntaxNode? {
    switch part {
    case .config: tree.root?["models"]
    case .models: tree.root
    case .authProfiles: nil
    }
  }

  /// The entries of `models.providers`.
  var providers: [OpenClawProvider] {
    modelsSection?["providers"]?.members.map { OpenClawProvider($0.name, $0.value) } ?? []
  }
}
