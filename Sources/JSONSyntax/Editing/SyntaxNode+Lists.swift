/// A list that comes with its first element and goes with its last.
extension SyntaxNode {
  /// The edits that append an element to the array of that name in this object.
  ///
  /// Where the object has no such member, the array is made, in a form of its own (`[{ … }]`, its
  /// only element between its brackets) that `edits(removingElements:fromListNamed:)` knows
  /// again. `nil` when the member is something else than an array, this node no object, or the tree
  /// not well formed.
  public func edits(appending element: JSONValue, toListNamed name: String) -> [SourceEdit]? {
    guard kind == .object, tree.isWellFormed else { return nil }
    if let list = self[name] {
      return list.kind == .array ? list.edits(inserting: element) : nil
    }
    return edits(insertingAt: nil) { layout, indent in
      let element = layout.text(element, indent: indent)
      let end = element.utf8.contains(where: \.isLineBreak) ? "]" : " ]"
      return layout.text(JSONValue.Member(name, .verbatim("[" + element + end)), indent: indent)
    }
  }

  /// The edits that remove elements of the array of that name in this object, and the array itself
  /// when it was made for its first one and all of them go.
  public func edits(
    removingElements indices: Set<Int>, fromListNamed name: String
  ) -> [SourceEdit] {
    guard let member = member(named: name) else { return [] }
    guard member.value.wasMadeForItsElements,
      member.value.elements.enumerated().allSatisfy({ indices.contains($0.offset) })
    else {
      return member.value.edits(removingItemsAt: indices)
    }
    let index = members.enumerated().first { $0.element.name == member.name }?.offset
    return edits(removingItemsAt: index.map { [$0] } ?? [])
  }

  private var wasMadeForItsElements: Bool {
    guard kind == .array, let container = Container(self), let last = container.items.last,
      last.comma == nil, container.gap(before: 0).range.isEmpty
    else { return false }
    let element = tree.bytes[container.items[0].range]
    let end = container.text(container.gap(before: container.items.count).range)
    return element.contains(where: \.isLineBreak) ? end.isEmpty : end == " "
  }
}
