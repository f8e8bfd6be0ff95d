import JSONSyntax

/// An AWS access key is an id and a secret, both whole.
struct AWSKeyIsWhole: Rule {
  let description = RuleDescription(
    "aws-credentials", "an AWS access key that is cut, or for some hours only",
    in: [.openRouterKeys: .error], fix: .safe,
    explanation: """
      The id of a lasting access key is AKIA and 16 capitals or digits, its secret 40 characters. \
      An id that begins with ASIA belongs to a session and is worth nothing without the session's \
      token, for which OpenRouter has no field: make an access key for an IAM user of its own, \
      with no rights but those that byok presets openrouter-bedrock prints.
      """,
    bad: """
      "accessKeyId": "ASIA0000EXAMPLE00000"
      """,
    good: """
      "accessKeyId": "AKIA0000EXAMPLE00000"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for key in file.credentials(.bedrockCredentials) {
      let id = key.text("accessKeyId")
      let secret = key.text("secretAccessKey")
      if let id { check(id: id, &findings) }
      if let secret, !AWSKey.isSecret(secret.text) {
        findings.report(Self.noSecret(secret.text), at: secret.range)
      }
    }
  }

  private func check(id: SpelledText, _ findings: inout Findings) {
    let text = id.text.trimmed
    if AWSKey.isTemporary(text) {
      findings.report(Self.temporary, at: id.range, severity: .warning)
    } else if !AWSKey.isLasting(text) {
      findings.report(Self.noID(text), at: id.range)
    } else if text != id.text {
      let blanks = id.spelledScalars.filter { $0.scalar.isInvisible }
      findings.report(
        Self.whiteSpace, at: id.range,
        fixes: [FixIt("remove it", blanks.map { .delete($0.range) })])
    }
  }
}

extension AWSKeyIsWhole {
  private static let temporary =
    "access key of a session, which needs a token that OpenRouter does not take, expected a "
    + "lasting one (AKIA…)"

  private static let whiteSpace = "access key id has white space around it, expected none"

  private static func noID(_ text: String) -> String {
    if !text.hasPrefix("AKIA"), text.utf8.count == 20 {
      return "access key id begins with something else, expected AKIA"
    }
    return "access key id of \(text.count) characters, expected AKIA and 16 capitals or digits"
  }

  private static func noSecret(_ text: String) -> String {
    text.utf8.count == 40
      ? "secret access key holds a character that none has, expected letters, digits, \"/\" and \"+\""
      : "secret access key of \(text.count) characters, expected 40"
  }
}
