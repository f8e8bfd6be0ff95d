import JSONSyntax

extension JSONValue {
  /// A value to be written elsewhere, its texts and numbers spelled as they are.
  init(copying node: SyntaxNode) {
    switch node.kind {
    case .object:
      self = .object(
        node.members.map { Member($0.name.string ?? "", JSONValue(copying: $0.value)) })
    case .array: self = .array(node.elements.map { JSONValue(copying: $0) })
    default: self = .verbatim(node.sourceText)
    }
  }
}
