import JSONSyntax

extension OpenClawConfig.ModelSettings {
  /// OpenRouter's routing where no release of the gateway reads it.
  struct MisplacedRouting {
    /// The member of the settings in which it stands.
    let outer: SyntaxNode.Member
    /// The routing.
    let member: SyntaxNode.Member

    /// The node that holds it, `nil` where the settings themselves do.
    var container: SyntaxNode? { outer.name == member.name ? nil : outer.value }

    /// Whether nothing else stands in its container.
    var isAlone: Bool { container.map { Array($0.members).count == 1 } ?? true }
  }

  /// The routing where documents of Moltbot put it, or as other programs nest it.
  var misplacedRouting: MisplacedRouting? {
    for (container, name) in Self.wrongPlaces {
      guard let outer = value.member(named: container) else { continue }
      guard let name else { return MisplacedRouting(outer: outer, member: outer) }
      if let member = outer.value.member(named: name), member.value.kind == .object {
        return MisplacedRouting(outer: outer, member: member)
      }
    }
    return nil
  }

  private static let wrongPlaces: [(container: String, name: String?)] = [
    ("compat", "openRouterRouting"), ("openrouter", "provider"), ("openRouter", "provider"),
    ("extra_body", "provider"), ("extraBody", "provider"), ("extra_args", "provider"),
    ("extraArgs", "provider"), ("openRouterRouting", nil), ("provider", nil), ("routing", nil),
  ]
}
