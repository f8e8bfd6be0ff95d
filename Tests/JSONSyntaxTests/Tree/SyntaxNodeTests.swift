import XCTest

@testable import JSONSyntax

final class SyntaxNodeTests: XCTestCase {
  func testKindsAndRanges() throws {
    let tree = SyntaxTree(#" [{}, [], "a", 1, true, false, null]"#)
    let root = try XCTUnwrap(tree.root)
    XCTAssertEqual(root.range, 1..<36)
    XCTAssertEqual(
      root.elements.map(\.kind), [.object, .array, .string, .number, .true, .false, .null])
    XCTAssertEqual(
      root.elements.map(\.sourceText), ["{}", "[]", "\"a\"", "1", "true", "false", "null"])
  }

  func testMissingAndInvalidNodesHaveTheirPlace() throws {
    let root = try XCTUnwrap(SyntaxTree(#"{"a": , "b": what ever}"#).root)
    XCTAssertEqual(root["a"]?.kind, .missing)
    XCTAssertEqual(root["a"]?.range, 5..<5)
    XCTAssertEqual(root["b"]?.kind, .invalid)
    XCTAssertEqual(root["b"]?.sourceText, "what ever")
  }

  func testEquality() throws {
    let tree = SyntaxTree("[1, 1]")
    let elements = Array(try XCTUnwrap(tree.root).elements)
    XCTAssertEqual(elements[0], tree.root?.elements.first { _ in true })
    XCTAssertNotEqual(elements[0], elements[1])
    XCTAssertEqual(tree.root, SyntaxTree("[1, 1]").root)
    XCTAssertNotEqual(tree.root, SyntaxTree("[1, 2]").root)
  }
}
