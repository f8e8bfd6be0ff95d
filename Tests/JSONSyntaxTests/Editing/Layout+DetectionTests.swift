import XCTest

@testable import JSONSyntax

final class LayoutDetectionTests: XCTestCase {
  private func layout(_ text: String) throws -> Layout {
    let tree = SyntaxTree(text, dialect: .jsonc)
    let node = try XCTUnwrap(tree.root?["list"] ?? tree.root)
    return Layout(forItemOf: try XCTUnwrap(Container(node)))
  }

  func testLineBreaks() throws {
    XCTAssertEqual(try layout("[]").lineBreak, "\n")
    XCTAssertEqual(try layout("[\n]").lineBreak, "\n")
    XCTAssertEqual(try layout("[\r\n]").lineBreak, "\r\n")
    XCTAssertEqual(try layout("[\r]").lineBreak, "\r")
  }

  func testIndentation() throws {
    XCTAssertEqual(try layout("{\n   \"list\": []\n}").indentation, "   ")
    XCTAssertEqual(try layout("{\n\t\"list\": []\n}").indentation, "\t")
    XCTAssertEqual(try layout("{}").indentation, "  ")
    XCTAssertEqual(
      try layout("{\n  \"list\": [\n    {\n        \"a\": 1\n    }\n  ]\n}").indentation, "    ")
  }

  func testSpacing() throws {
    let wide = try layout(#"{ "list" : [ { "a" : 1 ,  "b" : 2 } ] }"#)
    XCTAssertEqual(wide.colon, " : ")
    XCTAssertEqual(wide.commaGap, "  ")
    XCTAssertEqual(wide.padding, " ")
    XCTAssertTrue(wide.isOneLine)
    let narrow = try layout(#"{"list":[{"a":1}]}"#)
    XCTAssertEqual(narrow.colon, ":")
    XCTAssertEqual(narrow.commaGap, "")
    XCTAssertEqual(narrow.padding, "")
  }

  func testFormIsThatOfTheLastObject() throws {
    let list = try layout(
      "{\n  \"list\": [\n    {\n      \"a\": 1,\n    },\n    {\"b\": 2}\n  ]\n}")
    XCTAssertTrue(list.isOneLine)
    XCTAssertFalse(list.hasTrailingComma)
    XCTAssertTrue(try layout("[\n  {\n    \"a\": 1,\n  },\n]").hasTrailingComma)
  }
}
