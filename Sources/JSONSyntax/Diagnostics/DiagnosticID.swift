/// The stable kebab-case name of a rule, such as `invalid-json`.
public struct DiagnosticID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name.
  public let rawValue: String

  /// Takes any name; whether a rule bears it is for the registry of rules to say.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Takes a name from a literal.
  public init(stringLiteral value: String) { rawValue = value }
}

extension DiagnosticID {
  /// The text is not what the grammar allows.
  public static let invalidJSON: DiagnosticID = "invalid-json"

  /// The bytes are not UTF-8, or hold half of a surrogate pair, or begin with a byte order mark.
  public static let invalidEncoding: DiagnosticID = "invalid-encoding"

  /// A comment where the dialect has none.
  public static let comment: DiagnosticID = "comment"

  /// A comma behind the last item where the dialect has none.
  public static let trailingComma: DiagnosticID = "trailing-comma"
}
