import JSONSyntax

/// The list of models holds models with commas between them, and nothing else.
struct ModelListIsTight: Rule {
  let description = RuleDescription(
    "loose-model-list", "blanks or superfluous commas in a list of models",
    in: [.libreChat: .warning], fix: .safe,
    explanation: """
      A list in a .env file is cut at its commas. Not every reader takes blanks off the pieces: \
      then a blank becomes a part of a model's name, and two commas in a row make a model without \
      one.
      """,
    bad: """
      OPENROUTER_MODELS="openai/gpt-oss-120b, moonshotai/kimi-k2,"
      """,
    good: """
      OPENROUTER_MODELS="openai/gpt-oss-120b,moonshotai/kimi-k2"
      """)

  func check(_ file: LintedFile, _ findings: inout Findings) {
    guard let list = file.libreChat?.modelList, !list.models.isEmpty else { return }
    let blanks = list.pieces.flatMap(Self.blanks)
    if let first = blanks.first {
      findings.report(
        Self.loose, at: first,
        fixes: list.fixes("remove the blanks", deleting: blanks))
    }
    for (index, piece) in list.pieces.enumerated() where piece.model == nil {
      let range = list.rangeWithComma(at: index)
      findings.report(
        Self.superfluous, at: range, fixes: list.fixes("remove it", deleting: [range]))
    }
  }

  /// What stands around the model of a piece.
  private static func blanks(_ piece: ModelList.Piece) -> [ByteRange] {
    guard let model = piece.model?.range else { return [] }
    return [
      piece.range.lowerBound..<model.lowerBound, model.upperBound..<piece.range.upperBound,
    ].filter { !$0.isEmpty }
  }
}

extension ModelListIsTight {
  private static let loose = "blanks in the list of models, expected commas alone between them"
  private static let superfluous = "comma without a model, expected one between two models"
}
