import JSONSyntax

/// A field of an object that takes texts of one form.
struct ValueSlot: Sendable {
  /// What the kind of file calls it.
  let name: String
  /// The form of the texts that belong there.
  let form: ValueForm
  /// Where its name is, `nil` where the field is missing.
  let nameRange: ByteRange?
  /// Its text, `nil` where it is missing or no text.
  let value: SpelledText?
  /// Where that is without its quotation marks.
  let contentRange: ByteRange?

  init(_ name: String, _ form: ValueForm, _ member: (name: SyntaxNode, value: SyntaxNode)?) {
    self.name = name
    self.form = form
    nameRange = member?.name.range
    value = SpelledText(member?.value)
    contentRange = member?.value.contentRange
  }

  /// A field of an object that is known by its name.
  init(_ name: String, _ form: ValueForm, in node: SyntaxNode) {
    self.init(name, form, node.member(named: name).map { ($0.name, $0.value) })
  }

  /// Whether there is nothing that another text would push out.
  var isVacant: Bool {
    guard let text = value?.text else { return nameRange == nil }
    return text.isBlank || form == .key && PlaceholderKey.matches(text)
  }
}

/// The fields of one object between which texts may have changed places.
struct ValueSlots: Sendable {
  /// The object.
  let node: SyntaxNode
  /// Its fields.
  let slots: [ValueSlot]
  /// The names of protocols in the kind of file.
  let protocols: [String]

  init(_ node: SyntaxNode, protocols: [String] = [], _ slots: [ValueSlot]) {
    (self.node, self.slots, self.protocols) = (node, slots, protocols)
  }
}
