import JSONSyntax

/// Each value is credentials that OpenRouter takes, and stands where it takes them.
struct CredentialsAreOfKnownShape: Rule {
  let description = RuleDescription(
    "credential-shape", "a value that is no provider's credentials, or several where one is taken",
    in: [.openRouterKeys: .error],
    explanation: """
      OpenRouter tells credentials by their fields: an Azure deployment or resource, or several of \
      these in one array; an AWS access key or an API key for Bedrock; a service account of Google \
      for Vertex AI. Anything else is refused. byok presets shows each of them ready to fill.
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
      findings.report(Self.unknown(stranger.kind), at: Self.start(of: stranger))
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

  private static func unknown(_ kind: SyntaxNode.Kind) -> String {
    let what =
      kind == .object ? "object with the fields of no credentials" : "value of another type"
    return "\(what), expected an Azure deployment or resource, an AWS access key, or a Google "
      + "service account"
  }
}
