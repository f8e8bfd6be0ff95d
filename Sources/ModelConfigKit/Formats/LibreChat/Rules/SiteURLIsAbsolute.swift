import JSONSyntax

/// The URL of the site is an absolute http or https URL.
struct SiteURLIsAbsolute: Rule {
  let description = RuleDescription(
    "invalid-site-url", "a site URL that is not an absolute http(s) URL",
    in: [.libreChat: .warning], fix: .safe,
    explanation: """
      OPENROUTER_SITE_URL goes to OpenRouter as the header HTTP-Referer, by which it attributes the \
      requests to your site. It begins with https:// (or http://) and names a host; anything else \
      attributes them to nobody.
      """,
    bad: """
      OPENROUTER_SITE_URL=chat.acme.net
      """,
    good: """
      OPENROUTER_SITE_URL=https://chat.acme.net
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let config = file.libreChat, let assignment = config.assignment(of: .siteURL),
      let value = assignment.spelledText, let fault = BaseURL(value.text).fault
    else { return }
    var fixes: [FixIt] = []
    switch fault {
    // A page of a site is known by it, too.
    case .queryOrFragment: return
    case .missingScheme(let suggestion) where BaseURL(suggestion).isSound:
      if let edit = config.env.replacing(assignment, with: suggestion) {
        fixes = [FixIt("replace it with \"\(suggestion)\"", [edit])]
      }
    default: break
    }
    findings.report(fault.message("site URL", value.text), at: value.range, fixes: fixes)
  }
}
