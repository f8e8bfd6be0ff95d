import JSONSyntax

/// A text in a file: what it says, where it stands and how it is spelled there.
public struct SpelledText: Sendable {
  /// What it says, escapes decoded.
  public let text: String
  /// Where it stands, quotation marks included.
  public let range: ByteRange

  private enum Spelling: Sendable {
    case json(SyntaxNode)
    case scalars([(scalar: Unicode.Scalar, range: ByteRange)])
  }

  private let spelling: Spelling

  /// The text of a string in JSON, `nil` of anything else.
  init?(_ node: SyntaxNode?) {
    guard let node, node.kind == .string, let text = node.string else { return nil }
    self.text = text
    range = node.range
    spelling = .json(node)
  }

  /// A text in any other syntax.
  init(
    _ text: String, at range: ByteRange, _ scalars: [(scalar: Unicode.Scalar, range: ByteRange)]
  ) {
    self.text = text
    self.range = range
    spelling = .scalars(scalars)
  }

  /// Its code points, each with the bytes that spell it; none where a byte or an escape spells none.
  ///
  /// By it a fix can take a character out and leave the spelling of all others alone.
  var spelledScalars: [(scalar: Unicode.Scalar, range: ByteRange)] {
    switch spelling {
    case .json(let node): node.spelledScalars
    case .scalars(let scalars): scalars
    }
  }
}
