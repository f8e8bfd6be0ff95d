import XCTest

import JSONSyntax

final class SyntaxNodeChildrenTests: XCTestCase {
  private let root = SyntaxTree(#"{"a": [1, [2, 3], 4], "b": {"a": 5}, "a": 6}"#).root

  func testMembersComeInTheOrderOfTheSource() throws {
    let members = Array(try XCTUnwrap(root).members)
    XCTAssertEqual(members.map(\.name.string), ["a", "b", "a"])
    XCTAssertEqual(members.map(\.value.sourceText), ["[1, [2, 3], 4]", #"{"a": 5}"#, "6"])
    XCTAssertEqual(members.map(\.range), [1..<20, 22..<35, 37..<43])
  }

  func testElementsAreTheDirectOnes() throws {
    let list = try XCTUnwrap(Array(try XCTUnwrap(root).members).first?.value)
    XCTAssertEqual(list.elements.map(\.sourceText), ["1", "[2, 3]", "4"])
  }

  func testOtherNodesHaveNone() throws {
    let root = try XCTUnwrap(root)
    XCTAssertTrue(Array(root.elements).isEmpty)
    let number = try XCTUnwrap(root["a"])
    XCTAssertTrue(Array(number.members).isEmpty)
    XCTAssertTrue(Array(number.elements).isEmpty)
    XCTAssertNil(number["a"])
  }

  func testLastMemberOfANameCounts() {
    XCTAssertEqual(root?["a"]?.sourceText, "6")
    XCTAssertEqual(root?.member(named: "a")?.range, 37..<43)
    XCTAssertNil(root?["c"])
  }

  func testNamesAreComparedByCodePoints() {
    let root = SyntaxTree("{\"e\\u0301\": 1, \"\\u0061\": 2, \"n\u{303}\": 3}").root
    XCTAssertEqual(root?["e\u{301}"]?.sourceText, "1")
    XCTAssertNil(root?["\u{E9}"])
    XCTAssertEqual(root?["a"]?.sourceText, "2")
    XCTAssertNil(root?["\u{F1}"])
  }
}
