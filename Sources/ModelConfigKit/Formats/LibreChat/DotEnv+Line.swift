import JSONSyntax

extension DotEnv {
  /// A piece of the source: one line with its line break, or the lines of one assignment.
  public struct Line: Hashable, Sendable {
    /// What stands there.
    public enum Kind: Hashable, Sendable {
      /// White space alone.
      case blank

      /// `#` and what follows it.
      case comment

      /// A name and its value, with the comment behind it.
      case assignment

      /// Anything else, which is skipped.
      case unparsable
    }

    /// What stands there.
    public let kind: Kind

    /// The bytes, the line break among them.
    public let range: ByteRange
  }
}
