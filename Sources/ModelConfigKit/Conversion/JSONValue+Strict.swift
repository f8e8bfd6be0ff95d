import JSONSyntax

extension JSONValue {
  /// A value of any dialect as RFC 8259 spells it.
  ///
  /// Texts are decoded, numbers keep their digits, comments are left out. What no such file can
  /// hold, such as infinity, is `null`.
  init(strict node: SyntaxNode) {
    switch node.kind {
    case .object:
      self = .object(
        node.members.map { Member($0.name.string ?? "", JSONValue(strict: $0.value)) })
    case .array: self = .array(node.elements.map { JSONValue(strict: $0) })
    case .string: self = .string(node.string ?? "")
    case .number:
      self = node.number?.strictSpelling.map { .number(Number($0)) } ?? .null
    case .true: self = .boolean(true)
    case .false: self = .boolean(false)
    case .null, .name, .invalid, .missing: self = .null
    }
  }
}
