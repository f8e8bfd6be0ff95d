import XCTest

import JSONSyntax

final class LexerWordsTests: XCTestCase {
  func testSingleQuotationMarks() {
    assertDiagnostics(
      #"{«'a'»: «'it"s'»}"#,
      Array(repeating: #"string in single quotation marks, expected '"'"#, count: 2),
      fixed: #"{"a": "it\"s"}"#)
  }

  func testUnterminatedSingleQuotationMark() {
    assertDiagnostics(
      "{\"a\": «'b»\n}", [#"string is never closed, expected "'" before the end of the line"#])
  }

  func testTypographicQuotationMarks() {
    assertDiagnostics(
      "{«\u{201C}a\u{201D}»: «\u{201E}b\u{201C}», \"c\": «\u{2018}d\u{2019}»}",
      ["\u{201C}", "\u{201E}", "\u{2018}"].map {
        "typographic quotation mark \"\($0)\", expected '\"'"
      }, fixed: #"{"a": "b", "c": "d"}"#)
  }

  func testInvalidUTF8InAName() {
    let tree = SyntaxTree(Array("{a".utf8) + [0xFF] + Array(": 1}".utf8), dialect: .json5)
    XCTAssertEqual(tree.diagnostics.map(\.id), [.invalidEncoding])
    XCTAssertFalse(tree.isWellFormed)
  }

  func testWordsBeginAndEndWherePeopleSeeThem() {
    for word in ["abc", "a.b-c", "gpt-5/x", "https://a.b/c?d=e", "${A}/b", "<a b>", "a#b", "é"] {
      let tree = SyntaxTree("[\(word), 1]")
      XCTAssertEqual(tree.diagnostics.map(\.range), [1..<1 + word.utf8.count], word)
      XCTAssertEqual(tree.root.map { Array($0.elements).count }, 2, word)
    }
  }
}
