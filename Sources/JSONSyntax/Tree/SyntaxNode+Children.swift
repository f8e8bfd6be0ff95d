extension SyntaxNode {
  /// A name and its value.
  public struct Member: Sendable {
    /// The name.
    public let name: SyntaxNode
    /// The value; its kind is `missing` where there is none.
    public let value: SyntaxNode
    /// From the name to the end of the value.
    public var range: ByteRange {
      name.range.lowerBound..<max(value.range.upperBound, name.range.upperBound)
    }
  }

  /// The members of an object in the order of the source, equal names included; none of anything
  /// else.
  public var members: some Sequence<Member> {
    var rest = kind == .object ? children : Children(tree: tree, position: 0, end: 0)
    return AnyIterator {
      guard let name = rest.next(), let value = rest.next() else { return nil }
      return Member(name: name, value: value)
    }
  }

  /// The elements of an array; none of anything else.
  public var elements: some Sequence<SyntaxNode> {
    kind == .array ? children : Children(tree: tree, position: 0, end: 0)
  }

  /// The value of the last member of that name, which is the one that most readers take.
  public subscript(name: String) -> SyntaxNode? { member(named: name)?.value }

  /// The last member of that name.
  ///
  /// Names are compared by code points (RFC 8259, section 8.3): a letter with a combining accent is
  /// not the accented letter.
  public func member(named name: String) -> Member? {
    let name = Array(name.utf8)
    var found: Member?
    for member in members where member.name.spells(name) { found = member }
    return found
  }

  private var children: Children {
    Children(tree: tree, position: index + 1, end: Int(record.end))
  }
}

/// The direct children of a node, one step each.
private struct Children: Sequence, IteratorProtocol {
  let tree: SyntaxTree
  var position: Int
  let end: Int

  mutating func next() -> SyntaxNode? {
    guard position < end else { return nil }
    defer { position = Int(tree.nodes[position].end) }
    return SyntaxNode(tree: tree, index: position)
  }
}
