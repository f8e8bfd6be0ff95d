import JSONSyntax

/// A demand on a file that holds models or keys.
///
/// A rule is a `struct` named for what it demands. It says what it is in one description, looks
/// at a file in one function, and keeps no state; the texts of its messages stand at the bottom of
/// its file.
public protocol Rule: Sendable {
  /// What the rule is and how to explain it.
  var description: RuleDescription { get }

  /// Reports each place where the file does not meet the demand.
  func check(_ file: LintedFile, _ findings: inout Findings)
}
