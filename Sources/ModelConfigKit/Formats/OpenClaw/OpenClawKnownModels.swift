import JSONSyntax
import Spelling

/// The providers and models that a file may refer to.
struct OpenClawKnownModels {
  /// Short names for models, in lower case, those included that OpenClaw itself has.
  let aliases: Set<String>
  /// Whether there may be providers that are not to be seen here.
  let mayHaveMore: Bool
  private let names: Set<String>
  private let own: Set<String>
  private let listed: [OpenClawReference]

  private let keys: OpenClawKeyHolders

  init(_ config: OpenClawConfig, _ context: LintContext) {
    keys = OpenClawKeyHolders(config, context)
    aliases = Set(config.modelSettings.compactMap { $0.alias?.trimmed.lowercased() })
      .union(Self.ownAliases)
    let root = config.tree.root
    mayHaveMore = config.includesFiles || root?["plugins"] != nil
    own = Set(config.providers.map(\.id))
    listed = config.providers.flatMap { $0.models.compactMap(\.reference) }
    names = Set(config.modelSettings.compactMap(\.name.string))
  }

  func hasProvider(_ id: String) -> Bool {
    own.contains(id) || OpenClawProvider.builtIn.contains(id)
  }

  /// The provider that somebody meant.
  func provider(near id: String) -> String? {
    if let other = Self.otherNames[id] { return other }
    let candidates = own.sorted() + OpenClawProvider.builtIn.sorted()
    return Suggestion.misspelled(id, in: candidates).first
  }

  /// The models of the file's own providers that have a name.
  func references(to model: String) -> [OpenClawReference] { listed.filter { $0.model == model } }

  /// The model of a provider's list that differs from one that is not on it by no more than
  /// separators and letter case; any other may be one that the list leaves out.
  func modelMeant(by reference: OpenClawReference) -> OpenClawReference? {
    func signs(_ text: String) -> String {
      text.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    guard !listed.contains(reference) else { return nil }
    let wanted = signs(reference.model)
    return listed.first { $0.provider == reference.provider && signs($0.model) == wanted }
  }

  /// The whole reference, where the provider is left out and the vendor is taken for it: the file's
  /// own providers list the model under that name, or there is a key for OpenRouter alone.
  func referenceWithout(provider reference: OpenClawReference) -> OpenClawReference? {
    guard !own.contains(reference.provider), !reference.isWildcard else { return nil }
    let meant = references(to: reference.text)
    if meant.count == 1, let only = meant.first { return only }
    guard OpenClawReference.openRouterVendors.contains(reference.provider), meant.isEmpty,
      keys.hold(OpenClawReference.openRouter), !keys.mayHold(reference.provider)
    else { return nil }
    return OpenClawReference(openRouterModel: reference.text)
  }

  /// The fix that puts a reference in the place of a text, unless its name stands there already.
  func fixes(
    _ reference: OpenClawReference?, at place: OpenClawConfig.ReferencePlace, isSafe: Bool = true
  ) -> [FixIt] {
    guard let reference, !(place.isName && names.contains(reference.text)) else { return [] }
    return [.replacing(place.node, with: reference.text, isSafe: isSafe)]
  }

  private static let otherNames = [
    "gemini": "google", "vercel": "vercel-ai-gateway", "open-router": "openrouter",
  ]

  private static let ownAliases: Set<String> = [
    "opus", "sonnet", "haiku", "gpt", "gpt-mini", "gpt-nano", "gemini", "gemini-flash",
    "gemini-flash-lite",
  ]
}
