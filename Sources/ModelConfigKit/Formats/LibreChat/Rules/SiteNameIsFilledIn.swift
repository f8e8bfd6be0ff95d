import JSONSyntax

/// The site's name is a name, not a text that waits for one.
struct SiteNameIsFilledIn: Rule {
  let description = RuleDescription(
    "placeholder-site-name", "a text that waits for the site's name", in: [.libreChat: .warning],
    explanation: """
      OPENROUTER_SITE_NAME goes to OpenRouter as the header X-Title and is shown in its statistics \
      and in yours. Examples write Your Site there.
      """,
    bad: """
      OPENROUTER_SITE_NAME=Your Site
      """,
    good: """
      OPENROUTER_SITE_NAME=Acme Chat
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let value = file.libreChat?.assignment(of: .siteName)?.spelledText,
      Self.isPlaceholder(value.text)
    else { return }
    findings.report(Self.placeholder(value.text.trimmed), at: value.range)
  }

  private static func isPlaceholder(_ text: String) -> Bool {
    let words = text.utf8.split { !$0.isAlphanumeric }.map {
      String(decoding: $0.map(\.lowercased), as: UTF8.self)
    }
    return placeholders.contains(words.joined(separator: " "))
  }

  private static let placeholders: Set<String> = [
    "your site", "your site name", "your app", "your app name", "your website", "your name",
    "your website name", "your application", "site name", "app name", "my site name", "yoursite",
    "yourapp", "changeme",
  ]
}

extension SiteNameIsFilledIn {
  private static func placeholder(_ text: String) -> String {
    "placeholder \"\(text)\", expected the name of your site"
  }
}
