/// An object or array as a row of items, for the edits that add and remove them.
struct Container {
  /// One element, or one member from its name to its value.
  struct Item {
    let range: ByteRange
    let comma: ByteRange?
  }

  let node: SyntaxNode
  let items: [Item]

  /// Takes a node as a row, `nil` when it is no container or its structure is a guess.
  init?(_ node: SyntaxNode) {
    guard node.kind == .object || node.kind == .array, node.tree.isWellFormed else { return nil }
    self.node = node
    let tokens = node.tree.tokens
    func item(_ first: SyntaxNode, _ last: SyntaxNode) -> Item {
      let next = tokens[Int(last.record.lastToken) + 1]
      return Item(
        range: first.range.lowerBound..<last.range.upperBound,
        comma: next.kind == .comma ? next.range : nil)
    }
    items =
      node.kind == .object
      ? node.members.map { item($0.name, $0.value) } : node.elements.map { item($0, $0) }
  }

  /// The bytes between the brackets.
  var interior: ByteRange { node.range.lowerBound + 1..<node.range.upperBound - 1 }

  /// What stands between an item and the comma or bracket before it.
  func gap(before index: Int) -> Trivia {
    let start =
      index > 0
      ? items[index - 1].comma?.upperBound ?? items[index - 1].range.upperBound
      : interior.lowerBound
    let end = index < items.count ? items[index].range.lowerBound : interior.upperBound
    return trivia(start..<end)
  }

  /// What stands between an item and its comma, `nil` when it has none.
  func gap(beforeCommaOf index: Int) -> Trivia? {
    guard items.indices.contains(index), let comma = items[index].comma else { return nil }
    return trivia(items[index].range.upperBound..<comma.lowerBound)
  }

  func trivia(_ range: ByteRange) -> Trivia { Trivia(node.tree, range) }

  func text(_ range: ByteRange) -> String { node.tree.text(range) }

  /// Whether the items stand on lines of their own; of an empty container, whether those of its
  /// parent do.
  var isManyLine: Bool {
    let gap = gap(before: 0)
    if gap.hasLineBreak || !items.isEmpty { return gap.hasLineBreak }
    return node.parent.flatMap(Container.init)?.isManyLine ?? true
  }

  /// The indentation of the line on which an offset stands.
  func indent(at offset: Int) -> String {
    let bytes = node.tree.bytes
    var start = offset
    while start > 0, !bytes[start - 1].isLineBreak { start -= 1 }
    var end = start
    while end < offset, bytes[end] == .space || bytes[end] == .tab { end += 1 }
    return text(start..<end)
  }
}
