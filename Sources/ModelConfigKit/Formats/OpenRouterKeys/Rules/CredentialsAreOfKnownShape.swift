import JSONSyntax

/// Each value is credentials that OpenRouter takes, and stands where it takes them.
struct CredentialsAreOfKnownShape: Rule {
  let description = RuleDescription(
    "credential-shape", "a value that is no provider's credentials, or several where one is taken",
    in: [.openRouterKeys: .error], fix: .unsafe,
    explanation: """
      OpenRouter tells credentials by their fields: an Azure deployment or resource, or several of \
      these in one array; an AWS access key or an API key for Bedrock; a service account of Google \
      for Vertex AI. Anything else is refused: an API key of Bedrock's in an object (it is pasted as \
      one text, and serves the region in which it was made), an OAuth client or a login of Google's, \
      an access key inside the object that the AWS command line prints. byok presets shows each of \
      them ready to fill.
      """,
    bad: """
      {"user": "me", "password": "example"}
      """,
    good: """
      {"api_key": "example…", "resource_name": "acme-ai", "resource_type": "ai_foundry"}
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let keys = file.openRouterKeys, let root = file.root else { return }
    if root.kind == .array {
      if keys.credentials.isEmpty, keys.strangers.isEmpty, !file.isDamaged(root) {
        findings.report(Self.empty, at: Self.start(of: root))
      }
      for credential in keys.credentials where !credential.shape.standsInArrays {
        findings.report(Self.inArray(credential.shape.label), at: credential.record.openingBrace)
      }
    }
    for stranger in keys.strangers where !file.isDamaged(stranger) {
      report(stranger, isWholeFile: stranger.range == root.range, &findings)
    }
  }

  private func report(
    _ stranger: SyntaxNode, isWholeFile: Bool, _ findings: inout Findings
  ) {
    let place = Self.start(of: stranger)
    switch MistakenCredentials(stranger) {
    case nil: findings.report(Self.unknown(stranger.kind), at: place)
    case .oauthClient: findings.report(Self.oauthClient, at: place)
    case .wrapped(let shape, let name): findings.report(Self.wrapped(shape.label, name), at: place)
    case .bedrockKey(let key):
      // Which region the object names is lost: whoever wants it to count needs an access key.
      let fix = FixIt(
        "leave the key alone in the file", isSafe: false,
        [.replace(stranger.range, with: key.sourceText)])
      findings.report(
        Self.bedrockKey, at: place,
        fixes: isWholeFile && stranger.tree.isWellFormed ? [fix] : [])
    }
  }

  /// The opening bracket of a container, the whole of anything else.
  private static func start(of node: SyntaxNode) -> ByteRange {
    guard node.kind == .object || node.kind == .array else { return node.range }
    return node.range.lowerBound..<node.range.lowerBound + 1
  }
}

extension CredentialsAreOfKnownShape {
  private static let empty = "no credentials in this file, expected those of a provider"

  private static func inArray(_ label: String) -> String {
    "\(label) in an array, expected it alone in its file"
  }

  private static let bedrockKey =
    "API key of Bedrock's in an object, expected it as one text alone, \"ABSK…\", or an access key of "
    + "\"accessKeyId\", \"secretAccessKey\" and \"region\""

  private static let oauthClient =
    "OAuth client of Google's, by which people sign in, expected the file of a service account"

  private static func wrapped(_ label: String, _ name: String) -> String {
    "\(label) inside \"\(name)\", expected it without the object around it"
  }

  private static func unknown(_ kind: SyntaxNode.Kind) -> String {
    let what =
      kind == .object ? "object with the fields of no credentials" : "value of another type"
    return "\(what), expected an Azure deployment or resource, an AWS access key, or a Google "
      + "service account"
  }
}
