import JSONSyntax

/// OpenRouter's routing stands where released versions of OpenClaw read it.
struct RoutingIsInPlace: Rule {
  let description = RuleDescription(
    "misplaced-routing", "OpenRouter's routing where released versions of OpenClaw reject it",
    in: [.openClaw: .error], fix: .safe,
    explanation: """
      Some documents write "compat.openRouterRouting" into the settings of a model, others \
      "openrouter.provider". Released versions know no such key there: they reject the file, and \
      the gateway does not start. They read "params.provider", which holds the same fields and is \
      handed to OpenRouter as it stands.
      """,
    bad: """
      compat: { openRouterRouting: { only: ["anthropic"] } },
      """,
    good: """
      params: { provider: { only: ["anthropic"] } },
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let config = file.document as? OpenClawConfig else { return }
    for settings in config.modelSettings
      + config.agents.flatMap({ OpenClawConfig.settings(of: $0.node) })
    {
      guard let routing = settings.misplacedRouting else { continue }
      let other = settings.value["params"]?.member(named: "provider")
      findings.report(
        Self.misplaced(routing.member.name.string ?? ""), at: routing.member.name.range,
        notes: other.map { [Note("\"params.provider\" stands here", at: $0.name.range)] } ?? [],
        fixes: other == nil ? Self.fixes(settings.value, routing) : [])
      if routing.isAlone { findings.cover(routing.outer.name.range) }
    }
  }

  private static func fixes(
    _ settings: SyntaxNode, _ routing: OpenClawConfig.ModelSettings.MisplacedRouting
  ) -> [FixIt] {
    guard settings.tree.isWellFormed, routing.member.value.kind == .object else { return [] }
    let edits = moving(routing, in: settings)
    return edits.isEmpty ? [] : [FixIt("move it to \"params.provider\"", edits)]
  }

  private static func moving(
    _ routing: OpenClawConfig.ModelSettings.MisplacedRouting, in settings: SyntaxNode
  ) -> [SourceEdit] {
    let params = settings["params"]
    if params == nil, routing.isAlone, routing.container != nil {
      // Both names change and nothing else does, quotation marks and comments included.
      return [
        .replace(routing.outer.name.contentRange, with: "params"),
        .replace(routing.member.name.contentRange, with: "provider"),
      ]
    }
    let removal =
      routing.isAlone
      ? settings.edits(removing: routing.outer)
      : routing.container?.edits(removing: routing.member) ?? []
    let member = JSONValue.Member("provider", .verbatim(routing.member.value.sourceText))
    guard let params else {
      return settings.edits(inserting: .init("params", .object([member]))) + removal
    }
    let insertion = params.edits(inserting: member)
    return insertion.isEmpty ? [] : insertion + removal
  }
}

extension SyntaxNode {
  /// The edits that remove a member of this object.
  fileprivate func edits(removing member: Member) -> [SourceEdit] {
    let index = members.enumerated().first { $0.element.name == member.name }?.offset
    return edits(removingItemsAt: index.map { [$0] } ?? [])
  }
}

extension RoutingIsInPlace {
  private static func misplaced(_ name: String) -> String {
    "\"\(name)\" is rejected here, expected the routing in \"params.provider\""
  }
}
