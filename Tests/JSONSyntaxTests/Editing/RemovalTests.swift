import XCTest

import JSONSyntax

/// What goes with an item and what stays, by example.
final class RemovalTests: XCTestCase {
  private func assertRemoving(
    _ indices: Set<Int>, from source: String, _ result: String, file: StaticString = #filePath,
    line: UInt = #line
  ) {
    assertEdits(source, result, file: file, line: line) { $0.edits(removingItemsAt: indices) }
  }

  func testOneLine() {
    assertRemoving([0], from: "[1, 2, 3]", "[2, 3]")
    assertRemoving([1], from: "[1, 2, 3]", "[1, 3]")
    assertRemoving([2], from: "[1, 2, 3]", "[1, 2]")
    assertRemoving([0, 2], from: "[1, 2, 3]", "[2]")
    assertRemoving([1, 2], from: "[ 1 , 2 , 3 ]", "[ 1 ]")
    assertRemoving([0, 1, 2], from: "[1, 2, 3]", "[]")
    assertRemoving([0], from: #"{"a": 1, "b": 2}"#, #"{"b": 2}"#)
  }

  func testManyLines() {
    let source = "[\n  1,\n\n  2,\n\n  3\n]\n"
    assertRemoving([0], from: source, "[\n  2,\n\n  3\n]\n")
    assertRemoving([1], from: source, "[\n  1,\n\n  3\n]\n")
    assertRemoving([2], from: source, "[\n  1,\n\n  2\n]\n")
    assertRemoving([0, 1, 2], from: source, "[]\n")
  }

  func testMixedLinesKeepTheirBeginnings() {
    assertRemoving([0], from: "[\n  1, 2,\n  3\n]", "[\n  2,\n  3\n]")
    assertRemoving([1], from: "[\n  1, 2,\n  3\n]", "[\n  1,\n  3\n]")
    assertRemoving([2], from: "[\n  1, 2,\n  3, 4\n]", "[\n  1, 2,\n  4\n]")
  }

  func testTrailingCommaStays() {
    assertRemoving([1], from: "[\n  1,\n  2,\n]", "[\n  1,\n]")
    assertRemoving([0, 1], from: "[\n  1,\n  2,\n]", "[]")
  }

  func testOwnCommentsGo() {
    let source = """
      [
        1, // one
        // two
        // too
        2 /* II */, // two
        3 // three
      ]
      """
    assertRemoving([0], from: source, source.replacingOccurrences(of: "\n  1, // one", with: ""))
    assertRemoving([1], from: source, "[\n  1, // one\n  3 // three\n]")
    assertRemoving(
      [2], from: source, source.replacingOccurrences(of: ", // two\n  3 // three", with: " // two"))
    assertRemoving([0, 1, 2], from: source, "[]")
  }

  func testOtherCommentsStay() {
    let source = """
      [ // all
        // section

        1,

        // next section

        2
        // end
      ]
      """
    assertRemoving(
      [0], from: source, "[ // all\n  // section\n\n  // next section\n\n  2\n  // end\n]")
    assertRemoving(
      [1], from: source, "[ // all\n  // section\n\n  1\n\n  // next section\n  // end\n]")
    assertRemoving(
      [0, 1], from: source, "[ // all\n  // section\n\n  // next section\n\n  // end\n]")
  }

  func testLineCommentKeepsItsLineBreak() {
    assertRemoving([1], from: "[1, // one\n 2, 3]", "[1, // one\n 3]")
    assertRemoving([1], from: "[1, // one\n 2]", "[1 // one\n ]")
    assertRemoving([0], from: "[ // all\n 1]", "[ // all\n ]")
    assertRemoving([0], from: "[ // all\n  1\n]", "[ // all\n]")
  }

  func testAllThatCameIntoAnEmptyListGoesAtOnce() throws {
    let empty = ["[\n]", "[\n\n]", "[ // all\n  // none yet\n]", "[\r\n\t/* none */\r\n]"]
    for original in empty {
      var source = original
      for number in 1...3 {
        let tree = SyntaxTree(source, dialect: .jsonc)
        let edits = try XCTUnwrap(tree.root).edits(inserting: .integer(number))
        let bytes = try XCTUnwrap(SourceEdit.apply(edits, to: tree.bytes))
        source = String(decoding: bytes, as: UTF8.self)
      }
      assertRemoving([0, 1, 2], from: source, original)
    }
  }

  func testNothingIsRemovedForIndicesThatAreNotThere() {
    let root = SyntaxTree("[1]").root
    XCTAssertEqual(root?.edits(removingItemsAt: []), [])
    XCTAssertEqual(root?.edits(removingItemsAt: [1, -1]), [])
    XCTAssertEqual(SyntaxTree("[1 2]").root?.edits(removingItemsAt: [0]), [])
    XCTAssertEqual(SyntaxTree("1").root?.edits(removingItemsAt: [0]), [])
  }
}
