import XCTest

import JSONSyntax

final class JSONPointerTests: XCTestCase {
  /// In the manner of the example in RFC 6901, section 5.
  private let tree = SyntaxTree(
    #"{"a": ["b", {"c": 1}], "": 0, "x/y": 1, "m~n": 2, " ": 3, "k\"l": 4, "i\\j": 5, "01": 6}"#)

  private func text(at pointer: String) -> String? {
    JSONPointer(pointer).flatMap(tree.node(at:))?.sourceText
  }

  func testFindsValues() {
    XCTAssertEqual(text(at: ""), tree.root?.sourceText)
    XCTAssertEqual(text(at: "/a/0"), "\"b\"")
    XCTAssertEqual(text(at: "/a/1/c"), "1")
    XCTAssertEqual(text(at: "/"), "0")
    XCTAssertEqual(text(at: "/x~1y"), "1")
    XCTAssertEqual(text(at: "/m~0n"), "2")
    XCTAssertEqual(text(at: "/ "), "3")
    XCTAssertEqual(text(at: "/k\"l"), "4")
    XCTAssertEqual(text(at: "/i\\j"), "5")
    XCTAssertEqual(text(at: "/01"), "6")
  }

  func testFindsNothing() {
    for pointer in ["/b", "/a/2", "/a/-1", "/a/-", "/a/01", "/a/+1", "/a/x", "/a/", "/a/0/b", "//"]
    {
      XCTAssertNil(text(at: pointer), pointer)
    }
    XCTAssertNil(JSONPointer("/a").flatMap(SyntaxTree("").node(at:)))
  }

  func testRefusesOtherTexts() {
    for text in ["a", "a/b", "/~", "/~2", "/a~", "#/a"] { XCTAssertNil(JSONPointer(text), text) }
  }

  func testDescriptionReadsTheSameAgain() {
    for steps in [[], [""], ["a", "0"], ["~1", "/", "~", "~0"], ["\u{301}a", "\u{301}"], ["é"]] {
      let pointer = JSONPointer(steps: steps)
      XCTAssertEqual(JSONPointer(pointer.description), pointer, pointer.description)
    }
    XCTAssertEqual(JSONPointer(steps: ["a~/b", "~1"]).description, "/a~0~1b/~01")
  }

  func testOrderOfUnescaping() { XCTAssertEqual(JSONPointer("/~01")?.steps, ["~1"]) }
}
