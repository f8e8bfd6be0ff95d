import XCTest

import JSONSyntax

final class JSONValueTests: XCTestCase {
  func testFileText() {
    let value = JSONValue.object([
      .init("a", .array([.integer(1), .number(Number("1e3")), .boolean(false), .null])),
      .init("b\"", .object([])), .init("c", .array([])), .init("d", .verbatim("{ }")),
    ])
    XCTAssertEqual(
      value.fileText,
      """
      {
        "a": [
          1,
          1e3,
          false,
          null
        ],
        "b\\"": {},
        "c": [],
        "d": { }
      }

      """)
  }

  func testFileTextReadsTheSameAgain() throws {
    for seed in 0..<50 {
      var files = FileGenerator(seed: seed, dialect: .json)
      let value = JSONValue.array((0..<5).map { _ in files.newValue() })
      let tree = SyntaxTree(value.fileText)
      XCTAssertEqual(tree.diagnostics, [])
      XCTAssertEqual(JSONValue(try XCTUnwrap(tree.root)), value)
    }
  }
}
