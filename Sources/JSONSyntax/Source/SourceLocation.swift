/// A place in a text as a person counts it.
public struct SourceLocation: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int

  /// The column in Unicode code points, from 1.
  ///
  /// A tab counts as one, and so does a byte that can begin no code point.
  public let column: Int

  /// The offset in bytes, from 0.
  public let offset: Int

  /// Creates a location of its three numbers.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}
