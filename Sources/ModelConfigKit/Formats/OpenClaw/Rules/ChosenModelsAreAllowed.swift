import JSONSyntax

/// A model that somebody chooses is on the list of models that are allowed.
struct ChosenModelsAreAllowed: Rule {
  let description = RuleDescription(
    "model-not-allowed", "a chosen model that the list of allowed models leaves out",
    in: [.openClaw: .hint],
    explanation: """
      Releases before mid-2026 take a list under "agents.defaults.models" for all models that may \
      be used: another one cannot be chosen by /model, by a hook or for a subagent. Newer ones \
      allow what "agents.defaults.modelPolicy.allow" lists. An empty list allows all. Add the \
      model to the list, or provider/* for all models of a provider.
      """,
    bad: """
      model: { primary: "openrouter/openai/gpt-oss-120b", fallbacks: ["openrouter/openai/gpt-oss-20b"] },
      models: { "openrouter/openai/gpt-oss-120b": {} },
      """,
    good: """
      model: { primary: "openrouter/openai/gpt-oss-120b", fallbacks: ["openrouter/openai/gpt-oss-20b"] },
      models: { "openrouter/openai/gpt-oss-120b": {}, "openrouter/openai/gpt-oss-20b": {} },
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let config = file.document as? OpenClawConfig, !config.includesFiles,
      let list = AllowedModels(config)
    else { return }
    for place in config.referencePlaces where !place.isName {
      guard let reference = place.reference, !list.models.contains(reference),
        !list.models.contains(OpenClawReference(provider: reference.provider, model: "*")),
        !OpenClawVariable.isExpanded(in: reference.text)
      else { continue }
      findings.report(Self.notAllowed(reference, list.name), at: place.node.range)
    }
  }
}

/// The list that counts: the newer one where both are there.
private struct AllowedModels {
  let name: String
  let models: Set<OpenClawReference>

  init?(_ config: OpenClawConfig) {
    let policy = config.defaults?["modelPolicy"]?["allow"]?.elements.compactMap(\.string) ?? []
    name = policy.isEmpty ? "agents.defaults.models" : "agents.defaults.modelPolicy.allow"
    let texts = policy.isEmpty ? config.modelSettings.compactMap(\.name.string) : policy
    models = Set(texts.compactMap { OpenClawReference($0) })
    if models.isEmpty { return nil }
  }
}

extension ChosenModelsAreAllowed {
  private static func notAllowed(_ reference: OpenClawReference, _ list: String) -> String {
    "\"\(reference.text)\" is not in \"\(list)\", expected it there: "
      + "a list that is not empty allows no other model"
      + (list.hasSuffix("allow") ? "" : " in releases before mid-2026")
  }
}
