import XCTest

import JSONSyntax

final class SyntaxNodeValuesTests: XCTestCase {
  func testEachKindGivesItsOwnValueOnly() throws {
    let root = try XCTUnwrap(SyntaxTree(#"["a", 1, true, false, null, [], {}]"#).root)
    XCTAssertEqual(root.elements.map(\.string), ["a", nil, nil, nil, nil, nil, nil])
    XCTAssertEqual(root.elements.map { $0.number?.integer }, [nil, 1, nil, nil, nil, nil, nil])
    XCTAssertEqual(root.elements.map(\.boolean), [nil, nil, true, false, nil, nil, nil])
  }

  func testContentOfStrings() {
    let root = SyntaxTree(#" "a\nb" "#).root
    XCTAssertEqual(root?.contentRange, 2..<6)
    XCTAssertEqual(root?.isVerbatim, false)
    XCTAssertEqual(SyntaxTree("\"ab\"").root?.isVerbatim, true)
    XCTAssertEqual(SyntaxTree("\"ab").root?.contentRange, 1..<3)
    XCTAssertEqual(SyntaxTree("\u{201C}ab\u{201D}").root?.contentRange, 3..<5)
    XCTAssertEqual(SyntaxTree(" 12 ").root?.contentRange, 1..<3)
  }

  func testNamesOfJSON5() throws {
    let root = try XCTUnwrap(
      SyntaxTree("{a: 1, \\u0062c: 2, 'd': 3, null: 4}", dialect: .json5).root)
    XCTAssertEqual(root.members.map(\.name.string), ["a", "bc", "d", "null"])
    XCTAssertEqual(root.members.map(\.name.isVerbatim), [true, false, true, true])
    XCTAssertEqual(root["bc"]?.number?.integer, 2)
  }
}
