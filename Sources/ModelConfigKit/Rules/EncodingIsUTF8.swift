import JSONSyntax

/// A file is UTF-8 without a byte order mark.
struct EncodingIsUTF8: Rule {
  let description = RuleDescription(
    .invalidEncoding, "a byte order mark, UTF-16, bytes that are not UTF-8, half surrogate pairs",
    config: .error, settings: .error, elsewhere: .error, fix: .safe,
    explanation: """
      JSON is exchanged as UTF-8 without a byte order mark (RFC 8259, section 8.1), and many \
      readers reject anything else. Editors on Windows like to save UTF-16 or to put a byte order \
      mark in front; an escape such as \\ud83d without its second half names no character at all.
      """,
    bad: """
      "model_display_name": "Kimi K2 \\ud83d"
      """,
    good: """
      "model_display_name": "Kimi K2 \\ud83d\\ude80"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    for diagnostic in file.syntaxDiagnostics(description.id) { findings.adopt(diagnostic) }
  }
}
