import XCTest

import JSONSyntax

/// What the parser says of bare words, and what it takes them for.
final class ParserWordsTests: XCTestCase {
  func testNamesWithoutQuotationMarks() {
    assertDiagnostics(
      "{«a»: 1, «b_c»: 2, «1»: 3}",
      ["a", "b_c", "1"].map { "name \"\($0)\" without quotation marks, expected \"\($0)\"" },
      fixed: #"{"a": 1, "b_c": 2, "1": 3}"#)
    assertDiagnostics(
      #"{"a": 1, «c"»: 2}"#, [#"name "c" without quotation marks, expected "c""#],
      fixed: #"{"a": 1, "c": 2}"#)
  }

  func testBareWordsAsValues() {
    assertDiagnostics(
      #"{"a": «hello world», "b": «https://x.org/v1», "c": «d"»}"#,
      ["hello world", "https://x.org/v1", "d\""].map {
        "\"\($0)\" is not a value, expected a text in quotation marks"
      }, fixed: #"{"a": "hello world", "b": "https://x.org/v1", "c": "d"}"#)
    assertDiagnostics(
      "[«`x`»]", ["\"`x`\" is not a value, expected a text in quotation marks"], fixed: #"["x"]"#)
  }

  func testSafetyOfQuotingIsNotClaimed() {
    XCTAssertEqual(SyntaxTree("[abc]").diagnostics.first?.fixes.first?.isSafe, false)
    XCTAssertEqual(SyntaxTree("[True]").diagnostics.first?.fixes.first?.isSafe, true)
    XCTAssertEqual(SyntaxTree("[1 2]").diagnostics.first?.fixes.first?.isSafe, true)
    XCTAssertEqual(SyntaxTree(#"["x"y"]"#).diagnostics.first?.fixes.first?.isSafe, false)
  }

  func testOtherLanguagesLiterals() {
    assertDiagnostics(
      "[«True», «None», «undefined», «no»]",
      [
        #""True" is not JSON, expected true"#, #""None" is not JSON, expected null"#,
        #""undefined" is not JSON, expected null"#, #""no" is not JSON, expected false"#,
      ], fixed: "[true, null, null, false]")
  }

  func testTemplatesAndPlaceholders() {
    for text in ["{{ x }}", "{{y}}", "{% if a %}", "${KEY}", "<your key>"] {
      let message = "placeholder \"\(text)\" was never filled in, expected a value"
      assertDiagnostics("{\"a\": «\(text)», \"b\": [«\(text)»]}", [message, message])
    }
  }

  func testOmissions() {
    let message = #""..." stands for something left out, expected a value"#
    assertDiagnostics("[1, «...»]", [message])
    assertDiagnostics("[«...»]", [message])
    assertDiagnostics("{\"a\": 1, «...»}", [message])
    assertDiagnostics("{\"a\": 1,\n «...»\n}", [message])
  }
}
