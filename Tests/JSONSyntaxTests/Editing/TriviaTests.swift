import XCTest

@testable import JSONSyntax

/// Who owns a comment: «…» marks the comments that belong to the item before or behind.
final class TriviaTests: XCTestCase {
  private func trivia(_ text: String, _ dialect: Dialect = .jsonc) -> Trivia {
    Trivia(SyntaxTree(text, dialect: dialect), 0..<text.utf8.count)
  }

  func testComments() {
    let found = trivia(" /* a */ // b\n # c\r/**/ ")
    XCTAssertEqual(found.comments, [1..<8, 9..<13, 15..<18, 19..<23])
    XCTAssertEqual(found.tail, 23..<24)
    XCTAssertFalse(found.isBlank)
    XCTAssertTrue(trivia(" \n").isBlank)
  }

  func testTrailingComments() {
    for marked in [
      "« // a»\n", "« /* a */»\n // b\n", "« /* a */ // b»\n", "«»/* a */", "«»\n// a\n", "«» ",
      "« /* a\n b */»\n",
    ] {
      let text = MarkedText(marked)
      let found = trivia(String(decoding: text.bytes, as: UTF8.self))
      XCTAssertEqual(found.endOfTrailingComments, text.ranges[0].upperBound, marked)
    }
  }

  func testLeadingComments() {
    for marked in [
      "\n  «// a\n  »", "\n // a\n\n «// b\n // c\n »", " // a\n «/* b */ »", " /* a */ «»",
      "\n // a\n\n «»", "\n «/* a\n b */\n »",
    ] {
      let text = MarkedText(marked)
      let found = trivia(String(decoding: text.bytes, as: UTF8.self))
      XCTAssertEqual(found.startOfLeadingComments, text.ranges[0].lowerBound, marked)
    }
  }

  func testLineBreaks() {
    XCTAssertEqual(trivia("\n \r\n\r ").lineBreaks, [0..<1, 2..<4, 4..<5])
    XCTAssertEqual(trivia("\n/*\n*/ \n").lineBreaksOfTail, [7..<8])
    XCTAssertEqual(trivia("\u{2028} \u{2029}", .json5).lineBreaks, [0..<3, 4..<7])
    XCTAssertEqual(trivia("// a\u{2028} ", .json5).comments, [0..<4])
  }
}
