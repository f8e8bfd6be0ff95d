import JSONSyntax

/// Applies the fixes of findings until none is left that can be applied.
///
/// **Invariants.** What comes out has no more syntax errors than what went in, and where the syntax
/// was right no more errors at all; every text shaped like a key is still in it; and fixing it again
/// changes nothing.
public struct Fixing: Sendable {
  /// More rounds than any chain of fixes needs; the bound keeps two rules that undo each other's
  /// work from going on for ever.
  private static let maximumRounds = 10

  /// How many sets of fixes are tried in a round, halved each time, before the round is given up.
  private static let maximumTries = 40

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
    var state = Linted(document, linter, context)
    var count = 0
    var rounds = 0
    while rounds < Self.maximumRounds {
      if let next = mendSyntax(state) {
        // Needs no bound: there is less to mend every time.
        (state, count) = (next.state, count + next.count)
      } else if let next = mendContents(state) {
        (state, count) = (next.state, count + next.count)
        rounds += 1
      } else {
        break
      }
    }
    return (state.document, count)
  }

  /// The file after as many rounds as it takes to leave less wrong with its syntax; `nil` when none
  /// does.
  private func mendSyntax<Document>(
    _ state: Linted<Document>
  ) -> (state: Linted<Document>, count: Int)? {
    let faults = Faults(state.document)
    guard faults > .none else { return nil }
    var tried = (state: state, count: 0)
    for _ in 0..<Self.maximumRounds {
      let fixes = applicable(tried.state.findings)
      guard let next = applying(fixes, to: tried.state) else { return nil }
      tried = (next.state, tried.count + next.count)
      if Faults(next.state.document) < faults { return tried }
    }
    return nil
  }

  /// The file after one round of fixes of what its syntax says; `nil` when there is none that leaves
  /// the syntax as good as it is and makes no new error.
  private func mendContents<Document>(
    _ state: Linted<Document>
  ) -> (state: Linted<Document>, count: Int)? {
    let syntax = Set(state.document.syntaxDiagnostics.map(\.id))
    let fixes = applicable(state.findings.filter { !syntax.contains($0.id) })
    return applying(fixes, to: state) {
      Faults($0.document) <= Faults(state.document) && $0.errorCount <= state.errorCount
    }
  }

  /// The file after some fixes, as many as together lose no key and, unless unsafe ones are asked
  /// for, no model, and are as good as is demanded.
  ///
  /// Each alone keeps every key, but of two that delete a repeated one each may count on the other.
  private func applying<Document>(
    _ fixes: [FixIt], to state: Linted<Document>,
    where isGood: (Linted<Document>) -> Bool = { _ in true }
  ) -> (state: Linted<Document>, count: Int)? {
    var tries = Self.maximumTries
    return applying(fixes, to: state, &tries, where: isGood)
  }

  private func applying<Document>(
    _ fixes: [FixIt], to state: Linted<Document>, _ tries: inout Int,
    where isGood: (Linted<Document>) -> Bool
  ) -> (state: Linted<Document>, count: Int)? {
    tries -= 1
    let old = state.document.bytes
    guard !fixes.isEmpty, let bytes = SourceEdit.apply(fixes.flatMap(\.edits), to: old),
      bytes != old
    else { return nil }
    if KeyTexts.firstLost(from: old, in: bytes) == nil, case let next = state.rereading(bytes),
      includesUnsafe || next.document.distinctModelCount >= state.document.distinctModelCount,
      isGood(next)
    {
      return (next, fixes.count)
    }
    guard fixes.count > 1, tries > 0 else { return nil }
    let half = fixes.count / 2
    return applying(Array(fixes[..<half]), to: state, &tries, where: isGood)
      ?? applying(Array(fixes[half...]), to: state, &tries, where: isGood)
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

/// A file and what the rules find in it.
private struct Linted<Document: ConfigDocument> {
  let document: Document
  let findings: [Diagnostic]
  private let linter: Linter
  private let context: LintContext

  init(_ document: Document, _ linter: Linter, _ context: LintContext) {
    self.document = document
    self.linter = linter
    self.context = context
    findings = linter.lint(document, context)
  }

  var errorCount: Int { findings.count { $0.severity == .error } }

  func rereading(_ bytes: [UInt8]) -> Linted {
    Linted(document.rereading(bytes), linter, context)
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
