import XCTest

@testable import JSONSyntax

final class SyntaxNodeParentTests: XCTestCase {
  func testParentIsTheInnermostContainer() throws {
    let root = try XCTUnwrap(SyntaxTree(#"{"a": [[], 1], "b": 2}"#).root)
    let list = try XCTUnwrap(root["a"])
    XCTAssertNil(root.parent)
    XCTAssertEqual(list.parent, root)
    XCTAssertEqual(root["b"]?.parent, root)
    XCTAssertEqual(root.member(named: "b")?.name.parent, root)
    XCTAssertEqual(list.elements.map(\.parent), [list, list])
  }
}
