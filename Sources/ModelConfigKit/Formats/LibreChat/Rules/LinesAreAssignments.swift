import JSONSyntax

/// A line of a `.env` file is an assignment, a comment or blank.
struct LinesAreAssignments: Rule {
  let description = RuleDescription(
    .invalidEnvLine, "a line that is no assignment, or quotes that do not enclose a value",
    in: [.libreChat: .error],
    explanation: """
      LibreChat reads its .env with dotenv, which skips in silence what is not NAME=value: the \
      variable is simply not set. A quote that is never closed, or behind whose end something \
      follows, becomes a part of the value.
      """,
    bad: """
      OPENROUTER_MODELS openai/gpt-oss-120b
      """,
    good: """
      OPENROUTER_MODELS=openai/gpt-oss-120b
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for diagnostic in file.syntaxDiagnostics(description.id) { findings.adopt(diagnostic) }
  }
}
