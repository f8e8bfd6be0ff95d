extension SyntaxNode {
  /// The container in which a node stands, `nil` for the root.
  ///
  /// The tree stores no way up: this looks back over the nodes before, and is for edits only.
  var parent: SyntaxNode? {
    var candidate = index - 1
    while candidate >= 0 {
      if Int(tree.nodes[candidate].end) > index { return SyntaxNode(tree: tree, index: candidate) }
      candidate -= 1
    }
    return nil
  }
}
