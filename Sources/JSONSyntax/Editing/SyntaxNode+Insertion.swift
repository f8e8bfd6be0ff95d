extension SyntaxNode {
  /// The edits that add an element to an array, at its end unless an index says otherwise.
  ///
  /// The element takes over the layout of its neighbours. Nothing but the element, its comma and
  /// its white space is added, so that removing it again gives the original bytes. None where the
  /// tree is not well formed.
  public func edits(inserting element: JSONValue, at index: Int? = nil) -> [SourceEdit] {
    guard kind == .array else { return [] }
    return edits(insertingAt: index) { $0.text(element, indent: $1) }
  }

  /// The edits that add a member to an object, likewise.
  public func edits(inserting member: JSONValue.Member, at index: Int? = nil) -> [SourceEdit] {
    guard kind == .object else { return [] }
    return edits(insertingAt: index) { $0.text(member, indent: $1) }
  }

  /// The edit that puts another value in the place of this one.
  public func edit(replacingWith value: JSONValue) -> SourceEdit {
    guard let container = parent.flatMap(Container.init) else {
      return .replace(range, with: Layout().text(value))
    }
    let layout = Layout(forItemOf: container)
    return .replace(
      range, with: layout.text(value, indent: container.indent(at: range.lowerBound)))
  }

  /// The edits that add an item whose text depends on the layout and on the indentation of its
  /// first line.
  func edits(
    insertingAt index: Int?, _ text: @escaping (_ layout: Layout, _ indent: String) -> String
  ) -> [SourceEdit] {
    guard let container = Container(self) else { return [] }
    let layout = Layout(forItemOf: container)
    return Insertion(container, layout) { text(layout, $0) }
      .edits(at: index ?? container.items.count)
  }
}
