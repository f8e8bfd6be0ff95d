import XCTest

import JSONSyntax

/// What a list looks like that comes with its first element.
final class SyntaxNodeListsTests: XCTestCase {
  private let model = JSONValue.object([.init("model", .string("a"))])

  /// Asserts what appending gives, and that removing it again gives the source.
  private func assertAppending(
    _ source: String, _ result: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    assertEdits(source, result, file: file, line: line) {
      $0.edits(appending: model, toListNamed: "models")
    }
    assertEdits(result, source, file: file, line: line) {
      let count = $0["models"].map { Array($0.elements).count } ?? 0
      return $0.edits(removingElements: [count - 1], fromListNamed: "models")
    }
  }

  func testListIsMade() {
    assertAppending("{}", "{\n  \"models\": [{\n    \"model\": \"a\"\n  }]\n}")
    assertAppending(
      "{\n\t\"a\": 1\n}\n", "{\n\t\"a\": 1,\n\t\"models\": [{\n\t\t\"model\": \"a\"\n\t}]\n}\n")
    assertAppending(#"{"a":1}"#, #"{"a":1,"models":[{"model":"a"} ]}"#)
    assertAppending(#"{ "a": 1 }"#, #"{ "a": 1, "models": [{ "model": "a" } ] }"#)
  }

  func testAMadeListGoesWithAllThatCameIntoIt() throws {
    for source in ["{}", #"{"a":1}"#, #"{ "a": 1 }"#, "{\n\t\"a\": 1\n}\n"] {
      var tree = SyntaxTree(source)
      for _ in 1...2 {
        let edits = tree.root?.edits(appending: model, toListNamed: "models") ?? []
        tree = SyntaxTree(try XCTUnwrap(SourceEdit.apply(edits, to: tree.bytes)))
      }
      assertEdits(String(decoding: tree.bytes, as: UTF8.self), source) {
        $0.edits(removingElements: [0, 1], fromListNamed: "models")
      }
    }
  }

  func testElementIsAppendedToTheLastListOfThatName() {
    assertAppending(
      #"{"models": [], "models": [1]}"#, #"{"models": [], "models": [1, {"model": "a"}]}"#)
  }

  func testListOfTheAuthorStays() {
    assertEdits("{\"models\": [1]}", "{\"models\": []}") {
      $0.edits(removingElements: [0], fromListNamed: "models")
    }
    assertEdits("{\n  \"models\": [\n    1\n  ]\n}", "{\n  \"models\": []\n}") {
      $0.edits(removingElements: [0], fromListNamed: "models")
    }
  }

  func testRefusals() {
    for text in [#"{"models": {}}"#, #"{"models": null}"#, "[]", "1", "{", #"{"models": [}"#] {
      let root = SyntaxTree(text).root
      XCTAssertNil(root?.edits(appending: model, toListNamed: "models"), text)
    }
    XCTAssertEqual(SyntaxTree("{}").root?.edits(removingElements: [0], fromListNamed: "a"), [])
    XCTAssertEqual(SyntaxTree("[1]").root?.edits(removingElements: [0], fromListNamed: "a"), [])
  }
}
