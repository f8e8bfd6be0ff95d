/// What a rule may know beside the bytes of the file: the library itself looks at nothing.
public struct LintContext: Sendable {
  /// A context of which nothing is known.
  public init() {}
}
