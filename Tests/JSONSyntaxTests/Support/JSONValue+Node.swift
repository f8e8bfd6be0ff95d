import JSONSyntax

extension JSONValue {
  /// The value for which a node stands; a number is its integer where it has one.
  init(_ node: SyntaxNode) {
    switch node.kind {
    case .object:
      self = .object(node.members.map { Member($0.name.string ?? "", JSONValue($0.value)) })
    case .array: self = .array(node.elements.map { JSONValue($0) })
    case .string, .name: self = .string(node.string ?? "")
    case .number:
      let number = node.number ?? Number("")
      self = number.integer.map { .integer($0) } ?? .number(number)
    case .true: self = .boolean(true)
    case .false: self = .boolean(false)
    case .null: self = .null
    case .invalid, .missing: self = .verbatim(node.sourceText)
    }
  }
}

extension SyntaxTree {
  /// Every object and array.
  var containers: [SyntaxNode] {
    var found: [SyntaxNode] = []
    var pending = root.map { [$0] } ?? []
    while let node = pending.popLast() {
      guard node.kind == .object || node.kind == .array else { continue }
      found.append(node)
      pending += node.members.map(\.value) + Array(node.elements)
    }
    return found
  }
}

extension SyntaxNode {
  /// The spellings of the items of a container.
  var itemTexts: [String] {
    kind == .object ? members.map { tree.text($0.range) } : elements.map(\.sourceText)
  }
}
