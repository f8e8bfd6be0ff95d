import JSONSyntax

extension SpelledText {
  /// Where a part of it stands that is given by its place in the text's UTF-8; all of it where the
  /// spelling does not tell.
  func range(of part: Range<Int>) -> ByteRange {
    var position = 0
    var start: Int?
    for (scalar, spelling) in spelledScalars {
      if position == part.lowerBound { start = spelling.lowerBound }
      position += UTF8.width(scalar)
      if position == part.upperBound, let start { return start..<spelling.upperBound }
    }
    return range
  }
}
