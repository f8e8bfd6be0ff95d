import XCTest

import JSONSyntax

final class LexerTriviaTests: XCTestCase {
  func testCommentsInJSON() {
    let message = "comments are not part of JSON"
    assertDiagnostics(
      "«// a»\n{\n  \"b\": 1, «/* c */»\n  «# d»\n  \"e\": 2 «// f»\n}",
      Array(repeating: message, count: 4), fixed: "{\n  \"b\": 1,\n  \"e\": 2\n}")
    assertDiagnostics("[1 «/* a */», 2]", [message], fixed: "[1 , 2]")
  }

  func testNumberSignInOtherDialects() {
    for dialect in [Dialect.jsonc, .json5] {
      assertDiagnostics(
        "[] «# a»", ["comments are not part of this format"], fixed: "[]", dialect: dialect)
    }
  }

  func testCommentIsNeverClosed() {
    let message = #"comment is never closed, expected "*/""#
    assertDiagnostics("[1] «/*» a", [message], dialect: .jsonc)
    assertDiagnostics("{\"a\": «/*» 1}", [message], dialect: .jsonc)
    assertDiagnostics("«/*»/", [message], dialect: .jsonc)
  }

  func testInvalidUTF8InAComment() {
    let tree = SyntaxTree(Array("[] // ".utf8) + [0xFF], dialect: .jsonc)
    XCTAssertEqual(tree.diagnostics.map(\.id), [.invalidEncoding])
    XCTAssertEqual(tree.diagnostics.map(\.range), [6..<7])
  }

  func testWhiteSpaceBeyondJSON() {
    let message = "white space that JSON does not have, expected a plain space"
    assertDiagnostics("{\"a\":«\u{A0}»1}", [message], fixed: "{\"a\": 1}")
    assertDiagnostics("[1«\u{3000}»,«\u{2003}»2]", [message, message], fixed: "[1 , 2]")
    XCTAssertEqual(SyntaxTree("[\u{A0}]", dialect: .json5).diagnostics, [])
  }

  func testInvisibleCharacters() {
    for dialect in [Dialect.json, .jsonc, .json5] {
      assertDiagnostics(
        "[1,«\u{200B}» 2«\u{FEFF}»]",
        Array(repeating: "invisible character between the tokens", count: 2), fixed: "[1, 2]",
        dialect: dialect)
    }
  }
}
