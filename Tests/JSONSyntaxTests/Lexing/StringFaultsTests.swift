import XCTest

import JSONSyntax

final class StringFaultsTests: XCTestCase {
  func testOneFindingOfAKindInOneString() {
    let tree = SyntaxTree(
      Array("[\"\t\\q\t\\w\\ud800\\udc00\\ud800".utf8) + [0xFF, 0xFE, 0x22, 0x5D])
    XCTAssertEqual(
      tree.diagnostics.map(\.message),
      [
        "tab inside a string, expected it to be escaped",
        #"invalid escape sequence "\q", expected "\\" for a backslash"#,
        "half of a surrogate pair, expected both halves or the character itself",
        "byte 0xFF is not UTF-8, expected the file to be saved as UTF-8",
      ])
    XCTAssertEqual(tree.diagnostics.map(\.range), [2..<3, 3..<5, 20..<26, 26..<27])
  }

  func testFixesMendAllOfAKindAndAreNotClaimedToBeSafe() {
    assertDiagnostics(
      #"["a«\q»b\w"]"#, [#"invalid escape sequence "\q", expected "\\" for a backslash"#],
      fixed: #"["a\\qb\\w"]"#)
    XCTAssertEqual(SyntaxTree(#"["\q"]"#).diagnostics.first?.fixes.map(\.isSafe), [false])
  }
}
