import JSONSyntax

extension OpenClawConfig {
  /// The objects whose fields OpenClaw knows by name.
  ///
  /// Those of models, providers and logins are the same in all releases, and the gateway refuses any
  /// other name in them. To those of agents releases add fields all the time: only a name that comes
  /// near a known one, or belongs elsewhere, is certain to be a mistake.
  var records: [Record] {
    guard let root = tree.root else { return [] }
    switch part {
    case .config:
      return [Record(root, part.title, Self.topLevelFields, refusing: Self.topLevelRefusal)]
        + environmentRecords(root) + loginRecords(root) + agentRecords(root) + modelRecords(root)
    case .models:
      return [Record(root, part.title, Self.modelsFields, isOpen: true)]
        + providers.flatMap(records)
    case .authProfiles:
      return [Record(root, part.title, Self.profileStoreFields, isOpen: true)]
        + logins.flatMap { login in
          let label = "login \(quoted(login.name))"
          return [Record(login.node, label, Login.fields, isOpen: true)]
            + keys(["key", "keyRef", "token", "tokenRef"], of: login.node, label)
        }
    }
  }

  private func environmentRecords(_ root: SyntaxNode) -> [Record] {
    [root["env"]].compactMap { $0 }.map {
      Record($0, "env", Self.environmentFields, others: .string)
    }
  }

  private func loginRecords(_ root: SyntaxNode) -> [Record] {
    [root["auth"]].compactMap { $0 }.map {
      Record($0, "auth", Self.authFields, refusing: Self.refusal())
    }
      + listedLogins.map { name, _, node in
        Record(
          node, "auth profile \(quoted(name))", Self.profileFields,
          refusing: Self.refusal(Self.profilePlaces))
      }
  }

  private func agentRecords(_ root: SyntaxNode) -> [Record] {
    func record(_ node: SyntaxNode?, _ label: String, _ fields: [Record.Field]) -> [Record] {
      node.map { [Record($0, label, fields, isOpen: true, refusing: Self.partialRefusal())] } ?? []
    }
    return record(root["agents"], "agents", Self.agentsFields)
      + record(defaults, "agents.defaults", Self.defaultsFields)
      + agents.filter { $0.node.kind == .object }.flatMap { agent in
        record(agent.node, agent.label, Self.agentFields)
      }
      + modelChoices.filter { $0.node.kind == .object }.map {
        Record(
          $0.node, $0.place, Self.choiceFields(isDefault: $0.isDefault), refusing: Self.refusal())
      }
      + (modelSettings + agents.flatMap { Self.settings(of: $0.node) }).map { settings in
        Record(
          settings.value, "model \(quoted(settings.name))", Self.settingsFields,
          refusing: Self.refusal(Self.settingsPlaces))
      }
  }

  private func modelRecords(_ root: SyntaxNode) -> [Record] {
    [root["models"]].compactMap { $0 }.map {
      Record($0, "models", Self.modelsFields, isOpen: true, refusing: Self.partialRefusal())
    } + providers.flatMap(records)
  }

  /// An agent's `models.json` is written by the gateway from the catalogues of its plugins, and
  /// refused by nobody.
  private func records(of provider: OpenClawProvider) -> [Record] {
    let label = "provider \(quoted(provider.name))"
    let refusal = part == .config ? Self.refusal() : nil
    func record(_ node: SyntaxNode, _ label: String, _ fields: [Record.Field]) -> Record {
      let fields = part == .config ? fields : fields.map { $0.name == "id" ? $0 : $0.madeOptional }
      return Record(node, label, fields, isOpen: refusal == nil, refusing: refusal)
    }
    let models = provider.models.flatMap { model in
      [record(model.node, "a model of \(label)", Self.modelFields)]
        + [model.node["headers"]].compactMap { $0 }.filter { $0.kind == .object }.map {
          Record($0, "the headers of a model of \(label)", others: .string)
        }
    }
    let headers = [provider.node["headers"]].compactMap { $0 }.filter { $0.kind == .object }.map {
      Record($0, "the headers of \(label)", others: .string, .object)
    }
    return [record(provider.node, label, Self.providerFields(isOwn: !provider.isBuiltIn))]
      + keys(["apiKey"], of: provider.node, label) + headers + models
  }

  /// The keys of an object that are elsewhere.
  private func keys(_ names: [String], of node: SyntaxNode, _ label: String) -> [Record] {
    names.compactMap { node[$0] }.filter { $0.kind == .object }.map {
      Record($0, "the key of \(label)", Self.keyFields, refusing: Self.refusal([:]))
    }
  }

  private func quoted(_ name: SyntaxNode) -> String { "\"\(name.string ?? "")\"" }
}
