import JSONSyntax

/// OpenRouter's routing stands where released versions of OpenClaw read it.
struct RoutingIsInPlace: Rule {
  let description = RuleDescription(
    "misplaced-routing", "OpenRouter's routing where released versions of OpenClaw reject it",
    in: [.openClaw: .error], fix: .safe,
    explanation: """
      Some documents write "compat.openRouterRouting" into the settings of a model. Released \
      versions know no such key there: they reject the file, and the gateway does not start. They \
      read "params.provider", which holds the same fields and is handed to OpenRouter as it stands.
      """,
    bad: """
      compat: { openRouterRouting: { only: ["anthropic"] } },
      """,
    good: """
      params: { provider: { only: ["anthropic"] } },
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let config = file.document as? OpenClawConfig else { return }
    for settings in config.modelSettings {
      guard let routing = settings.misplacedRouting else { continue }
      let other = settings.value["params"]?.member(named: "provider")
      findings.report(
        Self.misplaced, at: routing.name.range,
        notes: other.map { [Note("\"params.provider\" stands here", at: $0.name.range)] } ?? [],
        fixes: other == nil ? Self.fixes(settings.value, routing) : [])
    }
  }

  private static func fixes(_ settings: SyntaxNode, _ routing: SyntaxNode.Member) -> [FixIt] {
    let edits = moving(routing, in: settings)
    return edits.isEmpty ? [] : [FixIt("move it to \"params.provider\"", edits)]
  }

  private static func moving(
    _ routing: SyntaxNode.Member, in settings: SyntaxNode
  ) -> [SourceEdit] {
    guard settings.tree.isWellFormed, let compat = settings.member(named: "compat") else {
      return []
    }
    let isAlone = compat.value.members.allSatisfy { $0.name == routing.name }
    let params = settings["params"]
    if params == nil, isAlone {
      // Both names change and nothing else does, quotation marks and comments included.
      return [
        .replace(compat.name.contentRange, with: "params"),
        .replace(routing.name.contentRange, with: "provider"),
      ]
    }
    let removal =
      isAlone
      ? settings.edits(removing: compat) : compat.value.edits(removing: routing)
    let member = JSONValue.Member("provider", .verbatim(routing.value.sourceText))
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
  private static let misplaced =
    "\"openRouterRouting\" is rejected here, expected the routing in \"params.provider\""
}
