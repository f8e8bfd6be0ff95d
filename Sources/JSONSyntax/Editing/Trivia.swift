/// The white space and comments between two tokens, and to which of the two each comment belongs.
///
/// **Who owns a comment**, so that it goes when its item is removed:
/// 1. what stands inside an item or between it and its comma belongs to the item;
/// 2. so does a comment behind it (or its comma) that ends the line;
/// 3. so do the comments on the lines directly above it, up to the first blank line;
/// 4. any other comment belongs to the container and stays.
struct Trivia {
  let range: ByteRange
  let comments: [ByteRange]
  private let bytes: [UInt8]

  init(_ tree: SyntaxTree, _ range: ByteRange) {
    bytes = tree.bytes
    self.range = range
    comments = bytes.withUnsafeBufferPointer { source in
      let lexer = Lexer(source, dialect: tree.dialect)
      var comments: [ByteRange] = []
      var offset = range.lowerBound
      while offset < range.upperBound {
        if lexer.startsComment(at: offset) {
          let end = min(lexer.endOfComment(from: offset), range.upperBound)
          comments.append(offset..<end)
          offset = end
        } else {
          offset += 1
        }
      }
      return comments
    }
  }

  /// Whether it holds no comment.
  var isBlank: Bool { comments.isEmpty }

  /// The white space behind the last comment.
  var tail: ByteRange { (comments.last?.upperBound ?? range.lowerBound)..<range.upperBound }

  /// The end of the comments that begin on the line of the token before, the beginning when there
  /// are none.
  var endOfSameLineComments: Int {
    var end = range.lowerBound
    for comment in comments {
      guard !hasLineBreak(in: end..<comment.lowerBound) else { break }
      end = comment.upperBound
    }
    return end
  }

  /// The end of the comments that belong to the token before (2), the beginning when none does.
  var endOfTrailingComments: Int {
    let end = endOfSameLineComments
    return hasLineBreak(in: end..<startOfPiece(from: end)) ? end : range.lowerBound
  }

  /// The beginning of the comments that belong to the token behind (3), its own when none does.
  var startOfLeadingComments: Int {
    let trailing = endOfTrailingComments
    var start = range.upperBound
    for index in comments.indices.reversed() {
      let comment = comments[index]
      let before = index > 0 ? comments[index - 1].upperBound : range.lowerBound
      guard comment.lowerBound >= trailing, lineBreaks(in: comment.upperBound..<start).count <= 1,
        hasLineBreak(in: before..<comment.lowerBound)
      else { break }
      start = comment.lowerBound
    }
    return start
  }

  /// The beginning of the first comment from an offset, the end when there is none.
  func startOfPiece(from offset: Int) -> Int {
    comments.first { $0.lowerBound >= offset }?.lowerBound ?? range.upperBound
  }

  /// The end of the last comment up to an offset, the beginning when there is none.
  func endOfPiece(upTo offset: Int) -> Int {
    comments.last { $0.upperBound <= offset }?.upperBound ?? range.lowerBound
  }

  /// Whether the comment that ends at an offset needs a line break behind it.
  func lineCommentEnds(at offset: Int) -> Bool {
    comments.contains {
      $0.upperBound == offset && !bytes[$0].starts(with: [.slash, .asterisk])
    }
  }

  /// Its line breaks, those inside comments included.
  var lineBreaks: [ByteRange] { lineBreaks(in: range) }

  /// The line breaks behind its last comment.
  var lineBreaksOfTail: [ByteRange] { lineBreaks(in: tail) }

  var hasLineBreak: Bool { !lineBreaks.isEmpty }

  func hasLineBreak(in part: ByteRange) -> Bool { !lineBreaks(in: part).isEmpty }

  private func lineBreaks(in part: ByteRange) -> [ByteRange] {
    var found: [ByteRange] = []
    var offset = part.lowerBound
    while offset < part.upperBound {
      let length = lengthOfLineBreak(at: offset)
      if length > 0 { found.append(offset..<offset + length) }
      offset += max(length, 1)
    }
    return found
  }

  /// The length of a line break, 0 where there is none; U+2028 and U+2029 are those of JSON5.
  private func lengthOfLineBreak(at offset: Int) -> Int {
    let rest = bytes[offset..<min(offset + 3, range.upperBound)]
    if rest.starts(with: [.carriageReturn, .lineFeed]) { return 2 }
    if bytes[offset].isLineBreak { return 1 }
    return rest.elementsEqual([0xE2, 0x80, 0xA8]) || rest.elementsEqual([0xE2, 0x80, 0xA9]) ? 3 : 0
  }
}
