import JSONSyntax

extension OpenClawConfig {
  /// The objects whose fields OpenClaw knows by name.
  ///
  /// All but the first are open: its versions differ in their fields, so that only a name that comes
  /// near a known one is certain to be a mistake.
  var records: [Record] {
    guard let root = tree.root else { return [] }
    func record(_ node: SyntaxNode?, _ label: String, _ fields: [Record.Field]) -> [Record] {
      node.map { [Record($0, label, fields, isOpen: true)] } ?? []
    }
    return [Record(root, "openclaw.json", Self.topLevelFields)]
      + [root["env"]].compactMap { $0 }.map {
        Record($0, "env", Self.environmentFields, others: .string)
      }
      + record(root["agents"], "agents", Self.agentsFields)
      + record(defaults, "agents.defaults", Self.defaultsFields)
      + (root["agents"]?["list"]?.elements.filter { $0.kind == .object } ?? []).flatMap {
        record($0, $0["id"]?.string.map { "agent \"\($0)\"" } ?? "an agent", Self.agentFields)
      }
      + record(root["models"], "models", Self.modelsFields)
      + modelChoices.filter { $0.node.kind == .object }.flatMap {
        record($0.node, $0.place, Self.choiceFields(isDefault: $0.isDefault))
      }
      + modelSettings.flatMap { settings in
        record(settings.value, "model \(quoted(settings.name))", Self.settingsFields)
      } + providers.flatMap(records)
  }

  private func records(of provider: OpenClawProvider) -> [Record] {
    let label = "provider \(quoted(provider.name))"
    let models = provider.models.flatMap { model in
      [Record(model.node, "a model of \(label)", Self.modelFields, isOpen: true)]
        + [model.node["headers"]].compactMap { $0 }.filter { $0.kind == .object }.map {
          Record($0, "the headers of a model of \(label)", others: .string)
        }
    }
    let inner = [
      provider.node["apiKey"].map { Record($0, "the key of \(label)", Self.keyFields) },
      provider.node["headers"].map {
        Record($0, "the headers of \(label)", others: .string, .object)
      },
    ].compactMap { $0 }.filter { $0.node.kind == .object }
    return [Record(provider.node, label, Self.fields(of: provider), isOpen: true)] + inner + models
  }

  private func quoted(_ name: SyntaxNode) -> String { "\"\(name.string ?? "")\"" }
}
