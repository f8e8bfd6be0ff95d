import JSONSyntax

/// A list of models names each once.
struct ListedModelsAreUnique: Rule {
  let description = RuleDescription(
    "repeated-model", "a model that stands in a list twice", in: [.libreChat: .warning],
    fix: .safe,
    explanation: """
      A model that is listed twice is offered twice, and one of the two was perhaps meant to be \
      another.
      """,
    bad: """
      OPENROUTER_MODELS=openai/gpt-oss-120b,moonshotai/kimi-k2,openai/gpt-oss-120b
      """,
    good: """
      OPENROUTER_MODELS=openai/gpt-oss-120b,moonshotai/kimi-k2
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let list = file.libreChat?.modelList else { return }
    var first: [[UInt8]: ByteRange] = [:]
    for (index, piece) in list.pieces.enumerated() {
      guard let model = piece.model else { continue }
      guard let other = first[piece.spelling] else {
        first[piece.spelling] = model.range
        continue
      }
      findings.report(
        Self.repeated(model.text), at: model.range, notes: [Note("first one", at: other)],
        fixes: list.fixes("remove it", deleting: [list.rangeWithComma(at: index)]))
    }
  }
}

extension ListedModelsAreUnique {
  private static func repeated(_ model: String) -> String {
    "\"\(model)\" stands in the list a second time, expected it once"
  }
}
