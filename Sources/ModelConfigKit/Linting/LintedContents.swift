import JSONSyntax

/// What rules look at in a file, whatever its kind; a kind leaves empty what it has nothing of.
public struct LintedContents: Sendable {
  /// The entries of Droid's, each with its base URL and key.
  var connections: [Connection] = []

  /// The keys in the file, and the servers that they are for.
  var credentials: [Credential] = []

  /// What the file calls a protocol.
  var protocolName: @Sendable (ProviderType) -> String = { $0.rawValue }

  /// The objects whose fields are known by name, other than entries of Droid's.
  var records: [Record] = []

  /// The objects between whose fields texts may have changed places.
  var valueSlots: [ValueSlots] = []

  /// The models that OpenRouter is asked for.
  var openRouterModels: [SpelledText] = []

  /// The models that the file's own servers have, each with the name by which it is chosen.
  var listedModels: [(name: String, id: SpelledText)] = []

  /// The objects that tell OpenRouter which of its providers may serve a model.
  var openRouterRoutings: [SyntaxNode] = []

  /// The environment variables that the file itself sets, `nil` where it takes any number of them
  /// from elsewhere.
  var definedVariables: Set<String>? = []

  /// The URLs by which a site is known to OpenRouter.
  var siteURLs: [SpelledText] = []

  /// The names that a file of variables assigns, in its order; of another file those for whoever
  /// looks for a key.
  var variables: [(name: String, range: ByteRange)] = []

  /// The variables in which whoever reads the file looks for keys.
  var keyVariables = KeyVariables.customary
}
