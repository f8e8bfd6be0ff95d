/// A node as the tree stores it: in preorder, each container before its content.
struct NodeRecord: Sendable {
  var token: UInt32
  var lastToken: UInt32
  /// The index behind the node's subtree, which is that of its next sibling.
  var end: UInt32
  var kind: SyntaxNode.Kind

  @inline(__always)
  init(kind: SyntaxNode.Kind, token: Int, end: Int) {
    self.kind = kind
    self.token = UInt32(truncatingIfNeeded: token)
    lastToken = UInt32(truncatingIfNeeded: token)
    self.end = UInt32(truncatingIfNeeded: end)
  }
}
