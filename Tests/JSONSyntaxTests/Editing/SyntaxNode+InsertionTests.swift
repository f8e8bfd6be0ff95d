import XCTest

import JSONSyntax

/// What a file looks like after a value was replaced; insertions have `InsertionTests`.
final class SyntaxNodeInsertionTests: XCTestCase {
  func testValueIsReplacedInTheStyleOfTheFile() {
    let value = JSONValue.object([.init("b", .array([.integer(2)]))])
    assertEdits(
      "{\n\t\"a\" : 1 // one\n}",
      "{\n\t\"a\" : {\n\t\t\"b\" : [\n\t\t\t2\n\t\t]\n\t} // one\n}"
    ) { $0["a"].map { [$0.edit(replacingWith: value)] } }
    assertEdits(#"{"a":1,"c":2}"#, #"{"a":{"b":[2]},"c":2}"#) {
      $0["a"].map { [$0.edit(replacingWith: value)] }
    }
  }

  func testRootIsReplaced() {
    assertEdits(" 1 ", " [\n  2\n] ") { [$0.edit(replacingWith: .array([.integer(2)]))] }
  }

  func testNothingElseIsTouched() {
    assertEdits("{ \"a\" :\t1 , /* b */ }", "{ \"a\" :\tfalse , /* b */ }") {
      $0["a"].map { [$0.edit(replacingWith: .boolean(false))] }
    }
  }
}
