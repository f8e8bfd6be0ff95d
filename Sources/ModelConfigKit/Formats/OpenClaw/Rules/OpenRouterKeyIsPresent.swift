import JSONSyntax

/// Where a model of OpenRouter's is used there is a key for OpenRouter.
struct OpenRouterKeyIsPresent: Rule {
  let description = RuleDescription(
    "openrouter-key-missing", "a model at OpenRouter without a key for OpenRouter",
    in: [.openClaw: .warning],
    explanation: """
      OpenClaw knows where OpenRouter is, and takes the key from the variable OPENROUTER_API_KEY: \
      from the environment of its gateway, or from "env" in this file. Without it every request to \
      a model that begins with openrouter/ fails. A key that was given to "openclaw onboard" is \
      kept elsewhere, and found by its profile under "auth".
      """,
    bad: """
      agents: { defaults: { model: { primary: "openrouter/openai/gpt-oss-120b" } } },
      """,
    good: """
      env: { OPENROUTER_API_KEY: "sk-or-v1-0000000000000000example0000000000000000example0000000000000000" },
      agents: { defaults: { model: { primary: "openrouter/openai/gpt-oss-120b" } } },
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let config = file.document as? OpenClawConfig, !Self.isElsewhere(config) else { return }
    let environment = file.context.environment
    let isSet = environment?.contains { Self.isKeyVariable($0.key) && !$0.value.isEmpty } ?? false
    guard !isSet, let first = config.referencePlaces.first(where: Self.isOpenRouters) else {
      return
    }
    let own = config.variables.filter { Self.isKeyVariable($0.name) }
    if let empty = own.first(where: { $0.value.string?.isBlank ?? false }) {
      findings.report(
        Self.empty(empty.name), at: empty.value.range,
        notes: [Note("a model that needs it", at: first.node.range)])
    } else if own.isEmpty, environment != nil, !file.isDamaged(config),
      !file.variables.contains(where: {
        file.variableMeant(by: $0.name).map(Self.isKeyVariable) ?? false
      })
    {
      findings.report(Self.missing, at: first.node.range)
    }
  }

  private static func isOpenRouters(_ place: OpenClawConfig.ReferencePlace) -> Bool {
    place.reference?.provider == OpenClawReference.openRouter
  }

  /// Whether the key may come from somewhere that is not to be seen here.
  private static func isElsewhere(_ config: OpenClawConfig) -> Bool {
    let auth = config.tree.root?["auth"]
    let hasProfile =
      auth?["order"]?[OpenClawReference.openRouter] != nil
      || auth?["profiles"]?.members.contains { profile in
        profile.value["provider"]?.string == OpenClawReference.openRouter
          || profile.name.string?.hasPrefix("\(OpenClawReference.openRouter):") ?? false
      } ?? false
    return config.asksShell || config.includesFiles || hasProfile
      || config.providers.contains { provider in
        provider.id == OpenClawReference.openRouter && provider.node["apiKey"] != nil
      }
  }

  /// Whether OpenClaw looks for OpenRouter's key in a variable: for one, for several of them, or for
  /// one that is to win over the others.
  private static func isKeyVariable(_ name: String) -> Bool {
    name.hasPrefix("OPENROUTER_API_KEY") || name == "OPENCLAW_LIVE_OPENROUTER_KEY"
  }
}

extension LintedFile {
  /// Whether a file holds a syntax error, so that what seems to be missing may be there.
  fileprivate func isDamaged(_ config: OpenClawConfig) -> Bool {
    config.tree.root.map(isDamaged) ?? true
  }
}

extension OpenRouterKeyIsPresent {
  private static let missing =
    "OPENROUTER_API_KEY is set neither in \"env\" nor in the environment here, expected a key for "
    + "this model"

  private static func empty(_ name: String) -> String { "\"\(name)\" is empty, expected a key" }
}
