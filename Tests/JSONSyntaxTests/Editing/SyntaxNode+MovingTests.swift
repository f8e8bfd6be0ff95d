import JSONSyntax
import XCTest

final class SyntaxNodeMovingTests: XCTestCase {
  private func moved(_ text: String, _ source: Int, _ target: Int) throws -> String {
    let tree = SyntaxTree(text, dialect: .jsonc)
    let edits = try XCTUnwrap(tree.root).edits(movingItemAt: source, to: target)
    let bytes = try XCTUnwrap(SourceEdit.apply(edits, to: tree.bytes))
    return String(decoding: bytes, as: UTF8.self)
  }

  func testItemsBetweenMoveByOne() throws {
    XCTAssertEqual(try moved("[1, 2,  3 ,4]", 0, 2), "[2, 3,  1 ,4]")
    XCTAssertEqual(try moved("[1, 2,  3 ,4]", 3, 0), "[4, 1,  2 ,3]")
    XCTAssertEqual(try moved("{\"a\": 1, \"b\": 2}", 1, 0), "{\"b\": 2, \"a\": 1}")
  }

  func testCommentsMoveWithTheirItems() throws {
    let text = """
      [
        // first
        1, // one

        // section

        2 // two
      ]
      """
    let expected = """
      [
        2, // two

        // section

        // first
        1 // one
      ]
      """
    XCTAssertEqual(try moved(text, 0, 1), expected)
    XCTAssertEqual(try moved(expected, 0, 1), text)
  }

  func testNothingIsMovedNowhere() throws {
    for (source, target) in [(0, 0), (0, 2), (-1, 0), (2, 0)] {
      XCTAssertEqual(try moved("[1, 2]", source, target), "[1, 2]")
    }
  }

  func testAnyMoveKeepsEveryItem() throws {
    var generator = SeededGenerator(seed: 77)
    for _ in 0..<300 {
      let count = Int.random(in: 2...6, using: &generator)
      let gaps = [
        " ", "", "\n  ", "\n\n  // of the list\n\n  ", " // behind\n  ", "\n  // above\n  ",
      ]
      let items = (0..<count).map { "\(gaps.randomElement(using: &generator) ?? "")\($0)" }
      let text = "[\(items.joined(separator: ","))\n]"
      let source = Int.random(in: 0..<count, using: &generator)
      let target = Int.random(in: 0..<count, using: &generator)
      let there = try moved(text, source, target)
      guard there != text else { continue }
      let values = SyntaxTree(there, dialect: .jsonc).root?.elements.map { $0.number?.integer }
      var expected: [Int?] = Array(0..<count)
      expected.insert(expected.remove(at: source), at: target)
      XCTAssertEqual(values, expected, text)
    }
  }
}
