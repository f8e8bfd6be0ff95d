import XCTest

import JSONSyntax

/// What the parser says of brackets that do not match (`Parser+Brackets.swift`).
final class ParserBracketsTests: XCTestCase {
  func testUnclosedAtTheEnd() {
    assertDiagnostics(
      "«{»\"a\": 1", [#""{" is never closed, expected "}" before the end of the file"#],
      fixed: "{\"a\": 1}")
    assertDiagnostics(
      "{\"a\": «[»\n {\"b\": 1}\n",
      [#""[" is never closed, expected "]}" before the end of the file"#],
      fixed: "{\"a\": [\n {\"b\": 1}]}\n")
  }

  func testNothingIsAppendedToAnOpenString() {
    for text in [#"{"a": "b"#, "{\"a\": [\"b\n", "{\"a\": \"b "] {
      let tree = SyntaxTree(text)
      XCTAssertEqual(tree.diagnostics.flatMap(\.fixes), [], text)
    }
  }

  func testWhatBeginsWithNoValueIsNotMended() {
    for text in ["---\na: b\n}", "# Head\n\nA text.\n", "a = {b: 1,}", "}", "name\u{A0}"] {
      let tree = SyntaxTree(text)
      XCTAssertFalse(tree.diagnostics.isEmpty, text)
      XCTAssertEqual(tree.diagnostics.flatMap(\.fixes), [], text)
    }
  }

  func testUnclosedAtTheEndNamesTheOuterOnes() {
    let diagnostic = SyntaxTree(#"{"a": [{"b": 1"#).diagnostics.first
    XCTAssertEqual(diagnostic?.range, 7..<8)
    XCTAssertEqual(diagnostic?.notes.map(\.range), [6..<7, 0..<1])
  }

  func testListOpenedOnTheSecondLineIsNeverClosed() {
    assertDiagnostics(
      """
      {
        "custom_models": «[»
          {"model": "a"},
          {"model": "b"}
      }
      """, [#""[" is never closed, expected "]" before "}""#])
  }

  func testListIsNeverClosedBeforeTheNextName() {
    assertDiagnostics(
      "{\"a\": «[»\n {\"b\": 1},\n \"c\": 3}", [#""[" is never closed, expected "]" before "c""#])
  }

  func testEntryIsNeverClosed() {
    let message = #""{" is never closed, expected "}" before "{""#
    assertDiagnostics("[«{»\"a\": 1,\n {\"b\": 2}]", [message])
    assertDiagnostics("[«{»\"a\": 1\n {\"b\": 2}]", [message])
  }

  func testWrongBracket() {
    assertDiagnostics(
      "{\"a\": 1«]»", [#""]" closes what another bracket opened, expected "}""#],
      fixed: "{\"a\": 1}")
    assertDiagnostics(
      "{\"a\": [1«}», \"b\": 2}", [#""}" closes what another bracket opened, expected "]""#],
      fixed: "{\"a\": [1], \"b\": 2}")
  }

  func testWrongBracketSaysWhatWasOpened() {
    XCTAssertEqual(
      SyntaxTree("{\"a\": [1}, \"b\": 2}").diagnostics.first?.notes.map(\.range), [6..<7])
  }

  func testExtraBracket() {
    assertDiagnostics(
      "{\"a\": 1}«}»",
      [#"unexpected "}" after the end of the value, expected the end of the file"#],
      fixed: "{\"a\": 1}")
    assertDiagnostics("«]»", [#"unexpected "]", nothing is open that it could close"#])
  }

  func testExtraBracketInside() {
    assertDiagnostics(
      "«{»\"a\": [1 «}»]",
      [
        #""{" is never closed, expected "}" before the end of the file"#,
        #"unexpected "}", nothing is open that it could close"#,
      ])
  }

  func testDeepNestingIsOneFinding() {
    let open = String(repeating: "[", count: 1_000)
    assertDiagnostics(open + "«[»[[", ["nesting deeper than 1000 levels, expected less"])
  }
}
