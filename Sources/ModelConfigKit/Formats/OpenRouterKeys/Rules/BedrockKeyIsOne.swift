import JSONSyntax

/// A text alone is an API key of Bedrock's that lasts.
struct BedrockKeyIsOne: Rule {
  let description = RuleDescription(
    "bedrock-key",
    "a text alone that is no API key of Amazon Bedrock's, or one for some hours only",
    in: [.openRouterKeys: .error],
    explanation: """
      A file with one text holds an API key of Bedrock's. The id of an AWS access key is none: it \
      belongs into an object with "accessKeyId", "secretAccessKey" and "region". A short-term API \
      key, which begins with bedrock-api-key-, ends with the session that made it, within twelve \
      hours: make a long-term one. It serves one region; for others use an access key.
      """,
    bad: """
      "AKIA0000EXAMPLE00000"
      """,
    good: """
      "ABSKexample0000example0000example0000"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let key = file.openRouterKeys?.plainKey else { return }
    let text = key.text.trimmed
    if text.isEmpty {
      findings.report(Self.empty, at: key.range)
    } else if AWSKey.isID(text) {
      findings.report(Self.accessKey, at: key.range)
    } else if text.hasPrefix("bedrock-api-key-") {
      findings.report(Self.shortTerm, at: key.range, severity: .warning)
    } else if let issuer = KeyIssuer.issuer(of: text) {
      findings.report(Self.foreign(issuer), at: key.range, severity: .warning)
    }
  }
}

extension BedrockKeyIsOne {
  private static let empty = "the key is empty, expected an API key of Amazon Bedrock's"

  private static let accessKey =
    "id of an AWS access key alone, expected an object of \"accessKeyId\", \"secretAccessKey\" and "
    + "\"region\", or an API key of Bedrock's"

  private static let shortTerm =
    "short-term API key, which ends within twelve hours, expected a long-term one"

  private static func foreign(_ issuer: Preset) -> String {
    "key is \(issuer.title)'s, expected one of Amazon Bedrock's"
  }
}
