import JSONSyntax

/// The providers for which a configuration, or the environment, holds a key.
struct OpenClawKeyHolders {
  private let providers: Set<String>
  private let variables: [String]
  private let environment: [String]
  /// Whether there may be keys that are not to be seen here.
  private let mayHoldMore: Bool

  init(_ config: OpenClawConfig, _ context: LintContext) {
    mayHoldMore = config.asksShell || config.includesFiles
    let own = config.providers.filter { $0.node["apiKey"] != nil }.map(\.id)
    providers = Set(own + config.listedLogins.compactMap(\.provider))
    variables = config.variables.filter { !($0.value.string?.isBlank ?? true) }.map(\.name)
    environment = (context.environment ?? [:]).filter { !$0.value.isEmpty }.map(\.key)
  }

  /// Whether the file has a key for a provider.
  func hold(_ provider: String) -> Bool {
    providers.contains(provider) || has(provider, variables)
  }

  /// Whether a provider may have a key, or needs none.
  func mayHold(_ provider: String) -> Bool {
    mayHoldMore || hold(provider) || has(provider, environment)
  }

  private func has(_ provider: String, _ names: [String]) -> Bool {
    let customary = OpenClawProvider.preset(provider)?.keyVariable
    // The provider's own name in capitals begins its variable: MOONSHOT_API_KEY for moonshotai.
    let letters = provider.uppercased().filter(\.isLetter)
    return names.contains { name in
      let owner = name.prefix { $0 != "_" }
      return name == customary || owner.count > 2 && letters.hasPrefix(owner)
    }
  }
}
