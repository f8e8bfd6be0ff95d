extension SyntaxNode {
  /// The text that a string or a name stands for, `nil` for anything else.
  ///
  /// Escapes are decoded; half of a surrogate pair and an invalid byte become U+FFFD.
  public var string: String? {
    switch kind {
    case .string, .name: StringDecoder.text(of: tree.bytes[contentRange])
    default: nil
    }
  }

  /// The number, `nil` for anything else.
  public var number: Number? { kind == .number ? Number(sourceText) : nil }

  /// The truth value, `nil` for anything else.
  public var boolean: Bool? {
    switch kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  /// The bytes between the quotation marks of a string; of anything else all its bytes.
  public var contentRange: ByteRange { kind == .string ? token.contentRange : range }

  /// Whether the bytes of the content are the text, so that an offset into one is an offset into
  /// the other.
  public var isVerbatim: Bool { !token.flags.contains(.escaped) }

  /// Whether a string or name stands for a text, given as UTF-8.
  func spells(_ text: [UInt8]) -> Bool {
    if isVerbatim { return tree.bytes[contentRange].elementsEqual(text) }
    return string.map { $0.utf8.elementsEqual(text) } ?? false
  }

  var token: Token { tree.tokens[Int(record.token)] }
}
