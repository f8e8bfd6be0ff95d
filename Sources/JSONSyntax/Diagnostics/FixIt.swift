/// A change that mends a finding.
public struct FixIt: Hashable, Sendable {
  /// What the change does, as an order: `replace it with "openai"`.
  public var message: String

  /// Whether it can be applied unasked: a careful person would make it unseen.
  public var isSafe: Bool

  /// The change, against the source in which the finding was made; all of it or nothing.
  public var edits: [SourceEdit]

  /// Creates a fix.
  public init(_ message: String, isSafe: Bool = true, _ edits: [SourceEdit]) {
    self.message = message
    self.isSafe = isSafe
    self.edits = edits
  }
}
