extension Layout {
  /// The layout for an item that is added to a container: that of its last neighbour where there
  /// is one, else that of the containers around it.
  init(forItemOf container: Container) {
    self.init(of: container.node.tree)
    isOneLine = !container.isManyLine
    if let parent = container.node.parent.flatMap(Container.init) { adopt(parent) }
    adopt(container)
    guard container.node.kind == .array,
      let last = container.node.elements.reversed().first(where: { $0.kind == .object }),
      let neighbour = Container(last), !neighbour.items.isEmpty
    else { return }
    adopt(neighbour)
    adoptForm(neighbour)
  }

  /// The layout of a file as its outermost container shows it.
  private init(of tree: SyntaxTree) {
    if let offset = tree.bytes.firstIndex(where: \.isLineBreak) {
      let isPair = tree.bytes[offset...].starts(with: [.carriageReturn, .lineFeed])
      lineBreak = isPair ? "\r\n" : tree.bytes[offset] == .lineFeed ? "\n" : "\r"
    }
    guard let container = tree.root.flatMap(Container.init), let first = container.items.first,
      container.isManyLine
    else { return }
    indentation = container.indent(at: first.range.lowerBound)
  }

  /// Takes over the spacing that a container shows.
  private mutating func adopt(_ container: Container) {
    guard !container.items.isEmpty else { return }
    if let member = container.node.members.reversed().first {
      let gap = container.trivia(member.name.range.upperBound..<member.value.range.lowerBound)
      // The colon stands in the gap as the only byte that is neither space nor comment.
      if gap.isBlank, !gap.hasLineBreak { colon = container.text(gap.range) }
    }
    if container.items.count > 1 {
      let gap = container.gap(before: container.items.count - 1)
      if gap.isBlank, !gap.hasLineBreak { commaGap = container.text(gap.range) }
    } else if colon.last != " " {
      commaGap = ""
    }
    let gap = container.gap(before: 0)
    guard container.node.kind == .object, gap.isBlank, !gap.hasLineBreak else { return }
    padding = container.text(gap.range)
  }

  /// Takes over how a neighbour stands on its lines.
  private mutating func adoptForm(_ neighbour: Container) {
    isOneLine = !neighbour.isManyLine
    hasTrailingComma = neighbour.items.last?.comma != nil
    guard neighbour.isManyLine, let first = neighbour.items.first else { return }
    let inner = neighbour.indent(at: first.range.lowerBound)
    let outer = neighbour.indent(at: neighbour.interior.upperBound)
    if inner.hasPrefix(outer) { indentation = String(inner.dropFirst(outer.count)) }
  }
}
