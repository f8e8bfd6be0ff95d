import XCTest

import JSONSyntax

final class LexerStringsTests: XCTestCase {
  func testUnterminated() {
    let message = #"string is never closed, expected '"' before the end of the line"#
    assertDiagnostics("{\"a\": «\"b,»\n \"c\": «\"d}»\n}", [message, message])
    assertDiagnostics("«\"abc»", [message])
    assertDiagnostics("{\"a\": «\"b}»", [message])
  }

  func testMissingMarkBehindAName() {
    assertDiagnostics(
      "{«\"a: \"»b\", \"c\": 1}", [#"a closing quotation mark is missing in "a: ""#])
  }

  func testRawLineBreak() {
    for (lineBreak, escape) in [("\n", "\\n"), ("\r", "\\r")] {
      assertDiagnostics(
        "{\"a\": \"sk-1«\(lineBreak)»2\", \"b\": 1}",
        ["line break inside a string, expected it to be escaped"],
        fixed: "{\"a\": \"sk-1\(escape)2\", \"b\": 1}")
    }
    assertDiagnostics(
      "{\"a\": \"sk-1«\r»\n2\"}", ["line break inside a string, expected it to be escaped"],
      fixed: "{\"a\": \"sk-1\\r\\n2\"}")
  }

  func testControlCharacters() {
    assertDiagnostics(
      "[\"a«\t»b\tc\"]", ["tab inside a string, expected it to be escaped"],
      fixed: #"["a\tb\tc"]"#)
    assertDiagnostics(
      "[\"«\u{1}»\"]", ["control character inside a string, expected it to be escaped"],
      fixed: #"["\u0001"]"#)
  }

  func testInvalidEscapes() {
    assertDiagnostics(
      #"["C:«\U»sers\x"]"#,
      [#"invalid escape sequence "\U", expected "\\" for a backslash"#],
      fixed: #"["C:\\Users\\x"]"#)
    assertDiagnostics(
      #"["«\u»12"]"#, [#"invalid escape sequence "\u", expected "\\" for a backslash"#])
  }

  func testLoneSurrogates() {
    let message = "half of a surrogate pair, expected both halves or the character itself"
    assertDiagnostics(#"["«\ud800»", "«\udc00»"]"#, [message, message])
    XCTAssertEqual(SyntaxTree(#""\ud800""#).diagnostics.map(\.id), [.invalidEncoding])
  }

  func testInvalidUTF8() {
    let tree = SyntaxTree(Array("[\"a".utf8) + [0xE9, 0x22, 0x5D])
    XCTAssertEqual(
      tree.diagnostics.map(\.message),
      ["byte 0xE9 is not UTF-8, expected the file to be saved as UTF-8"])
    XCTAssertEqual(tree.diagnostics.map(\.range), [3..<4])
    XCTAssertEqual(tree.diagnostics.map(\.id), [.invalidEncoding])
  }
}
