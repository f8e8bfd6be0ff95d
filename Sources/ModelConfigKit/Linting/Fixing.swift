import JSONSyntax

/// Applies the fixes of findings until none is left that can be applied.
public struct Fixing: Sendable {
  /// More rounds than any chain of fixes needs; the bound keeps two rules that undo each other's
  /// work from going on for ever.
  private static let maximumRounds = 10

  private let includesUnsafe: Bool

  /// Takes safe fixes only, or the others, too.
  public init(includingUnsafe: Bool = false) { includesUnsafe = includingUnsafe }

  /// The file with its problems mended, and how many were.
  ///
  /// Fixes that touch the same text are applied one after the other, in rounds. A round that would
  /// leave the file worse formed than before is not applied.
  public func mend<Document: ConfigDocument>(
    _ document: Document, _ linter: Linter, _ context: LintContext = LintContext()
  ) -> (document: Document, count: Int) {
    var document = document
    var count = 0
    for _ in 0..<Self.maximumRounds {
      let fixes = applicable(linter.lint(document, context))
      guard !fixes.isEmpty,
        let bytes = SourceEdit.apply(fixes.flatMap(\.edits), to: document.bytes)
      else { break }
      let mended = document.rereading(bytes)
      guard mended.isWellFormed || !document.isWellFormed else { break }
      document = mended
      count += fixes.count
    }
    return (document, count)
  }

  /// The fixes that can be applied together: of those that touch one another, the first.
  private func applicable(_ diagnostics: [Diagnostic]) -> [FixIt] {
    var taken: [ByteRange] = []
    var fixes: [FixIt] = []
    // A fix without edits is none of the text: see `FixIt.restrictingMode`.
    let candidates = diagnostics.compactMap(\.fixes.first).filter {
      ($0.isSafe || includesUnsafe) && !$0.edits.isEmpty
    }
    let ordered = candidates.sorted { span($0).lowerBound < span($1).lowerBound }
    for fix in ordered {
      let span = span(fix)
      if let last = taken.last, span.lowerBound <= last.upperBound { continue }
      taken.append(span)
      fixes.append(fix)
    }
    return fixes
  }

  private func span(_ fix: FixIt) -> ByteRange {
    let start = fix.edits.map(\.range.lowerBound).min() ?? 0
    return start..<(fix.edits.map(\.range.upperBound).max() ?? start)
  }
}
