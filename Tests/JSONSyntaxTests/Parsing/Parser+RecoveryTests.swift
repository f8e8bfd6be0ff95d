import XCTest

import JSONSyntax

/// What the parser says of mistakes about items, and where (`Parser+Recovery.swift`).
final class ParserRecoveryTests: XCTestCase {
  // MARK: Separators

  func testMissingComma() {
    let message = #""," is missing between two items"#
    assertDiagnostics(#"{"a": 1«» "b": 2}"#, [message], fixed: #"{"a": 1, "b": 2}"#)
    assertDiagnostics("{\"a\": 1«»\n \"b\": 2}", [message], fixed: "{\"a\": 1,\n \"b\": 2}")
    assertDiagnostics("[1«» 2]", [message], fixed: "[1, 2]")
    assertDiagnostics("[{}«»\n{}]", [message], fixed: "[{},\n{}]")
    assertDiagnostics(
      #"{"a": "b"«» "c": "d"«» "e": 1}"#, [message, message],
      fixed: #"{"a": "b", "c": "d", "e": 1}"#)
  }

  func testMissingColon() {
    let message = #"":" is missing after a name"#
    assertDiagnostics(#"{"a"«» 1}"#, [message], fixed: #"{"a": 1}"#)
    assertDiagnostics(
      #"{"a"«» "b", "c"«» {}}"#, [message, message], fixed: #"{"a": "b", "c": {}}"#)
  }

  func testOtherLanguagesSeparators() {
    assertDiagnostics(
      #"{"a": 1«;» "b" «=» 2, "c" «=>» 3}"#,
      [
        #"";" between items, expected ",""#, #""=" after a name, expected ":""#,
        #""=>" after a name, expected ":""#,
      ], fixed: #"{"a": 1, "b" : 2, "c" : 3}"#)
    assertDiagnostics(#"{"a":«:» 1}"#, [#"unexpected ":", expected a value"#])
    assertDiagnostics(#"{"a": 1«:» 2}"#, [#"unexpected ":", expected ",""#])
  }

  func testSuperfluousComma() {
    assertDiagnostics("[1,«,» 2]", [#"unexpected ",", expected a value"#])
    assertDiagnostics("[«,» 2]", [#"unexpected ",", expected a value"#])
    assertDiagnostics(#"{«,» "a": 1}"#, [#"unexpected ",", expected a name"#])
    assertDiagnostics(#"{"a": 1,«,» "b": 2}"#, [#"unexpected ",", expected a name"#])
  }

  func testTrailingComma() {
    let message = "trailing comma, expected another item or none"
    assertDiagnostics("[1«,»]", [message], fixed: "[1]")
    assertDiagnostics("{\"a\": [1«,» ]«,»\n}", [message, message], fixed: "{\"a\": [1 ]\n}")
  }

  // MARK: Missing parts

  func testMissingValue() {
    assertDiagnostics(#"{"a":«» }"#, [#"a value is missing after ":""#])
    assertDiagnostics(
      #"{"a":«», "b":«»}"#, Array(repeating: #"a value is missing after ":""#, count: 2))
    assertDiagnostics(#"{"a"«»}"#, [#"a name without a value, expected ":" and a value"#])
    assertDiagnostics(
      "{\"a\"«»,\n\"b\": 1}", [#"a name without a value, expected ":" and a value"#])
    assertDiagnostics("{\"a\"«»\n\"b\": 1}", [#"a name without a value, expected ":" and a value"#])
  }

  func testMissingName() {
    assertDiagnostics("{«:» 1}", [#"a name is missing before ":""#])
    assertDiagnostics("{«[»1]: 2}", [#"unexpected "[", expected a name in quotation marks"#])
  }

  func testNoValueAtAll() {
    assertDiagnostics("«»", [#"no value in the file, expected "{""#])
    assertDiagnostics("«» \n", [#"no value in the file, expected "{""#])
  }

  func testMoreThanOneValue() {
    assertDiagnostics(
      "{}\n«{\"b\": 2}»",
      [#"unexpected "{" after the end of the value, expected the end of the file"#])
  }

  // MARK: Several mistakes

  func testEveryMistakeOfAFileIsReported() {
    assertDiagnostics(
      """
      {
        "a": 1«»
        "b":«» ,
        "c"«» 3,
        «d»: 4,
        "e": «0x1F»,
        «'f'»: [1, 2«,»],
        "g": «True»
      }
      """,
      [
        #""," is missing between two items"#, #"a value is missing after ":""#,
        #"":" is missing after a name"#, #"name "d" without quotation marks, expected "d""#,
        #""0x1F" is not a number of JSON, expected digits such as 32000"#,
        #"string in single quotation marks, expected '"'"#,
        "trailing comma, expected another item or none", #""True" is not JSON, expected true"#,
      ])
  }

  func testWhatFollowsAMistakeIsRead() {
    let tree = SyntaxTree("{\"a\": abc, \"b\" 2\n \"c\": [1 2], d: 4}")
    XCTAssertEqual(tree.root?["b"]?.number?.integer, 2)
    XCTAssertEqual(tree.root?["c"].map { Array($0.elements).count }, 2)
    XCTAssertEqual(tree.root?["d"]?.number?.integer, 4)
    XCTAssertEqual(tree.root?["a"]?.kind, .invalid)
  }
}
