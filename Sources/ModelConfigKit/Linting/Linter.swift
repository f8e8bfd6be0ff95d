import JSONSyntax

/// Applies rules to files.
public struct Linter: Sendable {
  private let rules: [any Rule]

  /// Takes the rules to apply: all of `RuleRegistry`, less those to ignore.
  public init(ignoring ignored: Set<DiagnosticID> = []) {
    self.init(rules: RuleRegistry.all.filter { !ignored.contains($0.description.id) })
  }

  /// Takes rules of one's own; the earlier ones have the word where two speak of the same text.
  public init(rules: [any Rule]) { self.rules = rules }

  /// What the rules find in a file, in the order of the file; no fix harms a key (see `FixJudge`).
  public func lint(
    _ document: any ConfigDocument, _ context: LintContext = LintContext()
  ) -> [Diagnostic] {
    let file = LintedFile(document, context)
    var findings = Findings()
    for rule in rules {
      let description = rule.description
      guard let severity = description.severity(in: document.fileKind) else { continue }
      findings.begin(description, severity)
      rule.check(file, &findings)
    }
    var judge = FixJudge(document)
    return findings.diagnostics.enumerated().sorted { left, right in
      (left.element.range.lowerBound, left.offset)
        < (right.element.range.lowerBound, right.offset)
    }.map { judge.judged($0.element) }
  }
}
