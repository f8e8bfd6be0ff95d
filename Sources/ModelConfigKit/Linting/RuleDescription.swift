import JSONSyntax

/// What a rule is, for the table of rules, for `explain`, and for the severity of its findings.
public struct RuleDescription: Sendable {
  /// Whether and how a rule's findings can be mended by the tool.
  public enum Fix: String, Sendable {
    /// By hand only.
    case none
    /// By `--fix`.
    case safe
    /// By `--unsafe-fixes`.
    case unsafe
  }

  /// The stable name.
  public let id: DiagnosticID
  /// What it finds, in one line, without a full stop.
  public let summary: String
  /// How bad a finding is in each kind of file where the rule looks.
  public let severities: [FileKind: Severity]
  /// Whether its findings can be mended.
  public let fix: Fix
  /// Why the demand is made, what happens otherwise, and what to do, in whole sentences.
  public let explanation: String
  /// A piece of a file that does not meet the demand; `…` stands for what is left out.
  public let bad: String
  /// The same piece, mended.
  public let good: String

  /// Creates the description of a rule that looks at Droid's files, and perhaps at those of all other
  /// systems.
  public init(
    _ id: DiagnosticID, _ summary: String, config: Severity?, settings: Severity?,
    elsewhere: Severity? = nil, fix: Fix = .none, explanation: String, bad: String, good: String
  ) {
    var severities: [FileKind: Severity] = [:]
    for kind in FileKind.allCases {
      switch kind.modelFileKind {
      case .config: severities[kind] = config
      case .settings: severities[kind] = settings
      case nil: severities[kind] = kind.isOfAnotherSystem ? elsewhere : nil
      }
    }
    self.init(
      id, summary, in: severities, fix: fix, explanation: explanation, bad: bad, good: good)
  }

  /// Creates the description of a rule that looks at certain kinds of files.
  public init(
    _ id: DiagnosticID, _ summary: String, in severities: [FileKind: Severity], fix: Fix = .none,
    explanation: String, bad: String, good: String
  ) {
    self.id = id
    self.summary = summary
    self.severities = severities
    self.fix = fix
    self.explanation = explanation
    self.bad = bad
    self.good = good
  }

  /// How bad a finding is wherever it is worst.
  public var worstSeverity: Severity { severities.values.max() ?? .hint }

  /// How bad a finding is in a kind of file, `nil` where the rule does not look there.
  public func severity(in kind: FileKind) -> Severity? { severities[kind] }
}
