import JSONSyntax

/// Applies the fixes of findings until none is left that can be applied.
///
/// **Invariants.** What comes out has no more syntax errors than what went in, and mending it again
/// changes nothing.
public struct Fixing: Sendable {
  /// More rounds than any chain of fixes needs; the bound keeps two rules that undo each other's
  /// work from going on for ever.
  private static let maximumRounds = 10

  private let includesUnsafe: Bool

  /// Takes safe fixes only, or the others, too.
  public init(includingUnsafe: Bool = false) { includesUnsafe = includingUnsafe }

  /// The file with its problems mended, and how many were.
  ///
  /// Fixes that touch the same text are applied one after the other, in rounds. Fixes of the syntax
  /// are kept when fewer mistakes are left of it, at once or a few rounds later: one mistake may
  /// hide another, and a wrong guess makes more.
  public func mend<Document: ConfigDocument>(
    _ document: Document, _ linter: Linter, _ context: LintContext = LintContext()
  ) -> (document: Document, count: Int) {
    var result = (document: document, count: 0)
    var rounds = 0
    while rounds < Self.maximumRounds {
      if let next = mendSyntax(result.document, linter, context) {
        // Needs no bound: there is less to mend every time.
        result = (next.document, result.count + next.count)
      } else if let next = mendContents(result.document, linter, context) {
        result = (next.document, result.count + next.count)
        rounds += 1
      } else {
        break
      }
    }
    return result
  }

  /// The file after as many rounds as it takes to leave less wrong with its syntax; `nil` when none
  /// does.
  private func mendSyntax<Document: ConfigDocument>(
    _ document: Document, _ linter: Linter, _ context: LintContext
  ) -> (document: Document, count: Int)? {
    let faults = Faults(document)
    guard faults > .none else { return nil }
    var tried = (document: document, count: 0)
    for _ in 0..<Self.maximumRounds {
      let fixes = applicable(linter.lint(tried.document, context))
      guard let next = applying(fixes, to: tried.document) else { return nil }
      tried = (next, tried.count + fixes.count)
      if Faults(next) < faults { return tried }
    }
    return nil
  }

  /// The file after one round of fixes of what its syntax says; `nil` when there is none that leaves
  /// the syntax as good as it is.
  private func mendContents<Document: ConfigDocument>(
    _ document: Document, _ linter: Linter, _ context: LintContext
  ) -> (document: Document, count: Int)? {
    let syntax = Set(document.syntaxDiagnostics.map(\.id))
    let findings = linter.lint(document, context).filter { !syntax.contains($0.id) }
    let fixes = applicable(findings)
    guard let next = applying(fixes, to: document), Faults(next) <= Faults(document) else {
      return nil
    }
    return (next, fixes.count)
  }

  private func applying<Document: ConfigDocument>(
    _ fixes: [FixIt], to document: Document
  ) -> Document? {
    guard !fixes.isEmpty, let bytes = SourceEdit.apply(fixes.flatMap(\.edits), to: document.bytes),
      bytes != document.bytes
    else { return nil }
    return document.rereading(bytes)
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

/// How much is wrong with a file's syntax.
private struct Faults: Comparable {
  static let none = Faults(isWellFormed: true, count: 0)

  private let isWellFormed: Bool
  private let count: Int

  private init(isWellFormed: Bool, count: Int) {
    self.isWellFormed = isWellFormed
    self.count = count
  }

  init(_ document: some ConfigDocument) {
    self.init(
      isWellFormed: document.isWellFormed, count: document.syntaxDiagnostics.count)
  }

  /// What leaves the structure a guess is worse than any number of other mistakes.
  static func < (left: Faults, right: Faults) -> Bool {
    left.isWellFormed == right.isWellFormed ? left.count < right.count : left.isWellFormed
  }
}
