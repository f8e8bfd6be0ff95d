import JSONSyntax

extension OpenClawConfig {
  /// A way to a provider, kept for one agent with its key.
  struct Login {
    let name: SyntaxNode
    let node: SyntaxNode

    /// The provider that takes the key, `nil` where the login does not say.
    var provider: String? { node["provider"]?.string?.trimmed.lowercased() }

    /// The key, under the name that its kind has for it; OpenClaw reads `apiKey` for `key`, too.
    var key: SyntaxNode? { node["key"] ?? node["apiKey"] ?? node["token"] }

    /// The kinds of logins.
    static let types: Set = ["api_key", "oauth", "token"]

    /// The fields of every kind; what a login in a browser leaves behind is not for people.
    static let fields: [Record.Field] =
      [
        .optional("provider"),
        Record.Field.optional("type").oneOf("api_key", "oauth", "token"),
        Record.Field.optional("key", .string, or: .object).notBlank(),
        .optional("keyRef", .object), .optional("token", .string, or: .object),
        .optional("tokenRef", .object), .optional("access"), .optional("refresh"),
        .optional("email"), .optional("displayName"), .optional("metadata", .object),
      ] + ["mode", "apiKey"].map { .optional($0) } + ["expires", "clientId"].map { .any($0) }
  }

  /// The logins of an agent's `auth-profiles.json`.
  var logins: [Login] {
    guard part == .authProfiles else { return [] }
    return tree.root?["profiles"]?.members.map { Login(name: $0.name, node: $0.value) } ?? []
  }

  /// The sections of `auth-profiles.json`.
  static let profileStoreFields: [Record.Field] =
    [.optional("version", .wholeNumber), .optional("profiles", .object)]
    + ["order", "lastGood", "usageStats"].map { .optional($0, .object) }

  /// The names of the logins that `openclaw.json` lists, each with its provider.
  var listedLogins: [(name: SyntaxNode, provider: String?, node: SyntaxNode)] {
    guard part == .config else { return [] }
    return tree.root?["auth"]?["profiles"]?.members.map { member in
      let ofName = member.name.string?.split(separator: ":").first.map(String.init)
      let provider = member.value["provider"]?.string ?? ofName
      return (member.name, provider?.trimmed.lowercased(), member.value)
    } ?? []
  }
}
