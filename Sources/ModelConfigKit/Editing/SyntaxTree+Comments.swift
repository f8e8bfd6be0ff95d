import JSONSyntax

extension SyntaxTree {
  /// The comments in the source, in its order; those with nothing but white space between them are
  /// one.
  var comments: [ByteRange] {
    var end = 0
    return tokens.compactMap { token -> ByteRange? in
      defer { end = token.range.upperBound }
      let gap = bytes[end..<token.range.lowerBound].drop(while: Self.isBlank)
      guard let last = gap.lastIndex(where: { !Self.isBlank($0) }) else { return nil }
      return gap.startIndex..<last + 1
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
}

extension SyntaxNode {
  /// Whether a comment stands inside the value.
  var holdsComments: Bool {
    // To look at all tokens takes longer, and hardly a value holds a slash.
    guard kind == .object || kind == .array, tree.bytes[range].contains(UInt8(ascii: "/")) else {
      return false
    }
    return tree.comments.contains { range.contains($0.lowerBound) }
  }
}
