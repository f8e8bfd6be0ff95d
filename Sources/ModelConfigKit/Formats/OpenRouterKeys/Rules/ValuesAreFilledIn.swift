import JSONSyntax

/// Each value is one's own, not what the documentation puts in its place.
struct ValuesAreFilledIn: Rule {
  let description = RuleDescription(
    "placeholder-value", "a text that waits for a value of one's own, such as a region or a name",
    in: [.openRouterKeys: .warning],
    explanation: """
      Documentation writes your-project-id or <api-version> where a value from one's own account \
      belongs. Sent as it is, the provider knows no such thing. byok presets openrouter-azure (or \
      -bedrock, -vertex) says where each value is found. Keys, hosts and models have rules of \
      their own.
      """,
    bad: """
      "region": "your-aws-region"
      """,
    good: """
      "region": "us-east-1"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for credential in file.openRouterKeys?.credentials ?? [] {
      for field in credential.shape.fields {
        guard let value = credential.text(field.name) else { continue }
        if field.name == "endpoint_url" {
          checkVersion(of: value, &findings)
        } else if PlaceholderValue.matches(value.text) {
          findings.report(Self.placeholder(value.text, field.name), at: value.range)
        }
      }
    }
  }

  /// The one part of an address that is filled in behind the host and the path.
  private func checkVersion(of value: SpelledText, _ findings: inout Findings) {
    let endpoint = AzureEndpoint(value.text)
    guard !findings.haveSpoken(of: value.range), let version = endpoint.version?.value else {
      return
    }
    let text = endpoint.text(version)
    guard PlaceholderValue.matches(text) else { return }
    findings.report(
      Self.placeholder(text, AzureEndpoint.versionName), at: value.range(of: version))
  }
}

/// Texts that stand where a value of one's own is to be put.
enum PlaceholderValue {
  static func matches(_ text: String) -> Bool {
    if text.holds("<"), text.holds(">") { return true }
    if text.hasPrefix("{"), text.hasSuffix("}") { return true }
    if PlaceholderKey.isOfAWSDocumentation(text) { return true }
    let words = text.utf8.split { !$0.isAlphanumeric }.map {
      String(decoding: $0.map(\.lowercased), as: UTF8.self)
    }
    return words.contains(where: markers.contains)
      || wholeTexts.contains(words.joined(separator: " "))
  }

  private static let markers: Set<String> = [
    "your", "yours", "placeholder", "changeme", "replaceme", "todo", "fixme", "xxx", "votre",
    "deine", "dein",
  ]

  private static let wholeTexts: Set<String> = [
    "the azure model id", "azure model id", "model id", "deployment name", "resource name",
    "api version", "aws region", "project id", "client id", "access key id", "example",
  ]
}

extension ValuesAreFilledIn {
  private static func placeholder(_ text: String, _ field: String) -> String {
    "placeholder \"\(text)\", expected \(expectations[field] ?? "a value of your own")"
  }

  private static let expectations = [
    "model_id": "the name of a deployment at Azure",
    "api-version": "a version such as 2024-10-21",
    "resource_name": "the name of a resource at Azure",
    "resource_type": "\"ai_foundry\" or \"openai\"",
    "accessKeyId": "the id of an access key (AKIA…)",
    "region": "a region such as us-east-1 (AWS) or us-central1 (Google)",
    "project_id": "the id of a project at Google Cloud",
    "client_email": "the address of a service account",
    "private_key_id": "what stands there in Google's file",
    "client_id": "what stands there in Google's file",
    "client_x509_cert_url": "what stands there in Google's file",
    "bucket": "the name of a bucket at Google Cloud",
  ]
}
