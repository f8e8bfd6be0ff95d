extension SyntaxNode {
  /// The edits that move an item of an object or array to another place among its siblings.
  ///
  /// The items between the two places each move by one. Every item takes its own comments along
  /// (`Trivia` says which are its own) where the new place has room for them; commas, indentation
  /// and blank lines stay where they are. None when there is nothing to move.
  public func edits(movingItemAt source: Int, to target: Int) -> [SourceEdit] {
    guard let container = Container(self), source != target,
      container.items.indices.contains(source), container.items.indices.contains(target)
    else { return [] }
    var order = Array(container.items.indices)
    order.insert(order.remove(at: source), at: target)
    let places = min(source, target)...max(source, target)
    let ways = [container.partsWithComments, container.partWithoutComments].map { parts in
      places.flatMap { place in
        zip(parts(place), parts(order[place])).map { SourceEdit($0, Array(tree.bytes[$1])) }
      }
    }
    let expected = order.map { container.text(container.items[$0].range) }
    return ways.first { itemTexts(after: $0) == expected } ?? []
  }

  /// The spellings of this container's items once some edits inside it have been made.
  private func itemTexts(after edits: [SourceEdit]) -> [String]? {
    guard let bytes = SourceEdit.apply(edits, to: tree.bytes) else { return nil }
    let changed = SyntaxTree(bytes, dialect: tree.dialect)
    guard changed.isWellFormed, index < changed.nodes.count,
      let container = Container(SyntaxNode(tree: changed, index: index))
    else { return nil }
    return container.items.map { container.text($0.range) }
  }
}

extension Container {
  /// An item with the comments above it, and the comments behind it.
  fileprivate func partsWithComments(_ index: Int) -> [ByteRange] {
    let before = gap(before: index)
    let after = gap(before: index + 1)
    return [
      before.startOfLeadingComments..<items[index].range.upperBound,
      after.range.lowerBound..<after.endOfTrailingComments,
    ]
  }

  /// An item alone, for places on a line that goes on behind it.
  fileprivate func partWithoutComments(_ index: Int) -> [ByteRange] { [items[index].range] }
}
