/// A value to be written into a source.
public indirect enum JSONValue: Hashable, Sendable {
  /// A text.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// A number in the spelling that it is to keep.
  case number(Number)
  /// A truth value.
  case boolean(Bool)
  /// Nothing.
  case null
  /// Elements in order.
  case array([JSONValue])
  /// Members in order.
  case object([Member])
  /// Source text that is copied as it stands.
  case verbatim(String)

  /// A name and its value.
  public struct Member: Hashable, Sendable {
    /// The name, unescaped.
    public let name: String
    /// The value.
    public let value: JSONValue

    /// Creates a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}
