/// A second place that explains a finding.
public struct Note: Hashable, Sendable {
  /// What is to be seen there.
  public var message: String

  /// Where, or `nil` where the note speaks of no place in this source.
  public var range: ByteRange?

  /// Creates a note.
  public init(_ message: String, at range: ByteRange? = nil) {
    self.message = message
    self.range = range
  }
}
