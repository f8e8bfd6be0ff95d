import JSONSyntax

/// `config.json` has no comma behind a last item.
struct NoTrailingCommas: Rule {
  let description = RuleDescription(
    .trailingComma, "a comma behind the last item in a file that is strict JSON", config: .error,
    settings: nil, elsewhere: .error, fix: .safe,
    explanation: """
      config.json is strict JSON, where a comma announces another item. It is usually left behind \
      when the last entry or the last field was deleted.
      """,
    bad: """
      "max_tokens": 32000,
      }
      """,
    good: """
      "max_tokens": 32000
      }
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for diagnostic in file.syntaxDiagnostics(description.id) { findings.adopt(diagnostic) }
  }
}
