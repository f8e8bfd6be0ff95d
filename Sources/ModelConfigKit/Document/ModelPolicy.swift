import JSONSyntax

/// What the settings that an organisation manages say of custom models (`modelPolicy`).
public struct ModelPolicy: Sendable, Hashable {
  /// Whether users may have custom models at all.
  public var allowsCustomModels: Bool
  /// The base URLs that users may have, and go on from behind a slash; empty for any.
  public var allowedBaseURLs: [String]
  /// The models that users may not have; those that they may have (`allowedModelIds`) are Droid's
  /// own, of which custom ones are none.
  public var blockedModels: [String]

  /// Creates a policy; unasked it allows everything.
  public init(
    allowsCustomModels: Bool = true, allowedBaseURLs: [String] = [], blockedModels: [String] = []
  ) {
    self.allowsCustomModels = allowsCustomModels
    self.allowedBaseURLs = allowedBaseURLs
    self.blockedModels = blockedModels
  }

  /// The policy in a managed settings file, `nil` when it has none.
  public init?(in managed: ModelConfig) {
    guard let policy = managed.tree.root?["modelPolicy"], policy.kind == .object else { return nil }
    func texts(_ name: String) -> [String] { policy[name]?.elements.compactMap(\.string) ?? [] }
    self.init(
      allowsCustomModels: policy["allowCustomModels"]?.boolean ?? true,
      allowedBaseURLs: texts("allowedBaseUrls"), blockedModels: texts("blockedModelIds"))
  }
}
