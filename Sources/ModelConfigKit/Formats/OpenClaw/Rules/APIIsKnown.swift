import JSONSyntax
import Spelling

/// `api` is one of the protocols that OpenClaw speaks.
struct APIIsKnown: Rule {
  let description = RuleDescription(
    "unknown-api", "an api that is none of the protocols that OpenClaw speaks",
    in: [.openClaw: .error], fix: .safe,
    explanation: """
      "api" names the protocol of a provider or of one of its models: "openai-completions" (Chat \
      Completions, which most servers speak), "openai-responses", "anthropic-messages" and a few \
      that belong to one company each. OpenClaw rejects a file with another value, and its gateway \
      does not start.
      """,
    bad: """
      api: "openai-completion"
      """,
    good: """
      api: "openai-completions"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let config = file.document as? OpenClawConfig else { return }
    for provider in config.providers {
      for node in [provider.node] + provider.models.map(\.node) {
        guard let value = node["api"] else { continue }
        check(value, &findings)
      }
    }
  }

  private func check(_ value: SyntaxNode, _ findings: inout Findings) {
    guard let text = value.string, !OpenClawAPI.all.contains(text),
      !OpenClawVariable.isExpanded(in: text)
    else { return }
    let meant = Self.meant(by: text)
    findings.report(
      Self.unknown(text, meant), at: value.range,
      fixes: meant.map { meant in
        let quoted = JSONWriter.quoted(meant)
        return [
          FixIt(
            "replace it with \(quoted)", isSafe: !Self.companies.contains(text.lowercased()),
            [.replace(value.range, with: quoted)])
        ]
      } ?? [])
  }

  /// The protocol that somebody meant, when that is plain.
  private static func meant(by text: String) -> String? {
    if let type = ProviderType(rawValue: text.lowercased()), type != .openai {
      return OpenClawAPI.name(of: type)
    }
    func letters(_ text: String) -> String { text.lowercased().filter(\.isLetter) }
    let typed = letters(text)
    if let same = OpenClawAPI.all.first(where: { letters($0) == typed }) ?? synonyms[typed] {
      return same
    }
    return Suggestion.misspelled(text.trimmed, in: OpenClawAPI.all).first
  }

  /// Names of companies and their models, of which one can only guess what they speak.
  private static let companies: Set = ["claude", "gemini", "google", "bedrock"]

  private static let synonyms = [
    "openaichat": "openai-completions", "chatcompletions": "openai-completions",
    "openaichatcompletions": "openai-completions", "openaicompatible": "openai-completions",
    "responses": "openai-responses", "messages": "anthropic-messages",
    "claude": "anthropic-messages", "gemini": "google-generative-ai",
    "google": "google-generative-ai", "bedrock": "bedrock-converse-stream",
  ]
}

extension APIIsKnown {
  private static func unknown(_ text: String, _ meant: String?) -> String {
    let expected =
      meant.map { "\"\($0)\"" }
      ?? "\"openai-completions\", \"openai-responses\", \"anthropic-messages\" or another that "
      + "OpenClaw speaks"
    return "unknown api \"\(text)\", expected \(expected)"
  }
}
