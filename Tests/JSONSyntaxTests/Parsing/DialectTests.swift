import XCTest

import JSONSyntax

final class DialectTests: XCTestCase {
  func testTreeRemembersItsDialect() {
    for dialect in [Dialect.json, .jsonc, .json5] {
      XCTAssertEqual(SyntaxTree("{}", dialect: dialect).dialect, dialect)
    }
    XCTAssertEqual(SyntaxTree("{}").dialect, .json)
  }
}
