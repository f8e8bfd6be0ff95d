/// One finding about a source: of the parser or of a rule, it is the same thing.
///
/// A problem in somebody's file is such a value, never a thrown error.
public struct Diagnostic: Hashable, Sendable {
  /// The rule that speaks.
  public var id: DiagnosticID

  /// How bad it is.
  public var severity: Severity

  /// What is wrong and what was expected: lower case, no full stop, the offending text in quotes.
  public var message: String

  /// The offending text; empty where something is missing.
  public var range: ByteRange

  /// Places that belong to the finding.
  public var notes: [Note]

  /// Ways to mend it, the best one first.
  public var fixes: [FixIt]

  /// Creates a finding.
  public init(
    _ id: DiagnosticID, _ message: String, at range: ByteRange, severity: Severity = .error,
    notes: [Note] = [], fixes: [FixIt] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
    self.fixes = fixes
  }
}
