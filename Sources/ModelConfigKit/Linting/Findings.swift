import JSONSyntax

/// The findings about one file, as the rules make them one after the other.
public struct Findings {
  /// All findings so far.
  public private(set) var diagnostics: [Diagnostic] = []

  private var spoken: Set<ByteRange> = []
  private var rule: (id: DiagnosticID, severity: Severity)

  init() { rule = ("", .hint) }

  /// Lets a rule speak, with the severity that it has in the file.
  mutating func begin(_ description: RuleDescription, _ severity: Severity) {
    rule = (description.id, severity)
  }

  /// Whether an error or a warning has been reported of exactly this text.
  public func haveSpoken(of range: ByteRange) -> Bool { spoken.contains(range) }

  /// Reports a finding about a piece of text.
  ///
  /// One mistake, one finding: where an earlier rule has reported an error or a warning of the
  /// very same text, nothing is added. A finding that is about other texts as well says all there is
  /// to say of them.
  public mutating func report(
    _ message: String, at range: ByteRange, andOf others: [ByteRange] = [],
    severity: Severity? = nil, notes: [Note] = [], fixes: [FixIt] = []
  ) {
    guard !haveSpoken(of: range) else { return }
    let severity = severity ?? rule.severity
    if severity > .hint { spoken.formUnion([range] + others) }
    add(message, range, severity, notes, fixes)
  }

  /// Reports that something is missing; several things can be missing at one place.
  public mutating func reportMissing(
    _ message: String, at range: ByteRange, notes: [Note] = [], fixes: [FixIt] = []
  ) {
    add(message, range, rule.severity, notes, fixes)
  }

  /// Keeps later rules from speaking of a text that a finding is about, too.
  mutating func cover(_ range: ByteRange) { spoken.insert(range) }

  /// Takes over what the parser has found.
  mutating func adopt(_ diagnostic: Diagnostic) {
    spoken.insert(diagnostic.range)
    diagnostics.append(diagnostic)
  }

  private mutating func add(
    _ message: String, _ range: ByteRange, _ severity: Severity, _ notes: [Note],
    _ fixes: [FixIt]
  ) {
    diagnostics.append(
      Diagnostic(
        rule.id, message, at: range, severity: severity, notes: notes, fixes: fixes))
  }
}
