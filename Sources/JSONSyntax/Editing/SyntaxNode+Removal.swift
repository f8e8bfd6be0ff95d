extension SyntaxNode {
  /// The edits that remove items of an object or array, given by their indices.
  ///
  /// Each item takes its comma, its white space and its own comments along (`Trivia` says which
  /// are its own); whatever else stands in the container stays. None where the tree is not well
  /// formed, and none for an index that is not there.
  public func edits(removingItemsAt indices: Set<Int>) -> [SourceEdit] {
    guard let container = Container(self) else { return [] }
    let removed = indices.filter(container.items.indices.contains)
    guard !removed.isEmpty else { return [] }
    return Removal(container, removed).edits
  }
}
