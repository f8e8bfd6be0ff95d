import JSONSyntax

/// `config.json` has no comments.
struct NoComments: Rule {
  let description = RuleDescription(
    .comment, "a comment in a file that is strict JSON", config: .error, settings: nil,
    elsewhere: .error, fix: .safe,
    explanation: """
      config.json is strict JSON, which has no comments: a file with one may be read as no file \
      at all; so are the credentials that OpenRouter takes. settings.json may hold them. To keep a \
      remark about a model, put it into its display name. A model that is commented out is only \
      removed with --unsafe-fixes, and not even then while the comment holds the only copy of a key.
      """,
    bad: """
      "max_tokens": 32000 // plenty
      """,
    good: """
      "max_tokens": 32000
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for diagnostic in file.syntaxDiagnostics(description.id) { findings.adopt(diagnostic) }
  }
}
