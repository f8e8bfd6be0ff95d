/// One value, or one name of a member, in a tree.
public struct SyntaxNode: Sendable {
  /// What a node is.
  public enum Kind: UInt8, Sendable {
    /// `{ … }`
    case object
    /// `[ … ]`
    case array
    /// A string, as a value or as a name.
    case string
    /// A number.
    case number
    /// `true`
    case `true`
    /// `false`
    case `false`
    /// `null`
    case null
    /// A name without quotation marks.
    case name
    /// Something that is no value.
    case invalid
    /// Nothing, where a value or a name should stand.
    case missing
  }

  /// The tree to which it belongs.
  public let tree: SyntaxTree

  let index: Int

  var record: NodeRecord { tree.nodes[index] }

  /// What it is.
  public var kind: Kind { record.kind }

  /// Its bytes, from its first to its last token; empty for what is missing.
  public var range: ByteRange {
    let record = record
    guard record.kind != .missing else {
      let end = record.token > 0 ? tree.tokens[Int(record.token) - 1].range.upperBound : 0
      return end..<end
    }
    let last = tree.tokens[Int(max(record.lastToken, record.token))]
    return tree.tokens[Int(record.token)].range.lowerBound..<last.range.upperBound
  }

  /// Its spelling in the source.
  public var sourceText: String { tree.text(range) }
}

extension SyntaxNode: Equatable {
  /// Whether two nodes of one tree are the same; across trees, whether they stand equally and
  /// read the same.
  public static func == (left: SyntaxNode, right: SyntaxNode) -> Bool {
    left.index == right.index && left.range == right.range && left.sourceText == right.sourceText
  }
}
