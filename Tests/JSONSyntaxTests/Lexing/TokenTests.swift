import XCTest

@testable import JSONSyntax

final class TokenTests: XCTestCase {
  func testLineStartsAreMarked() {
    let tokens = SyntaxTree("\n[1,\n2, // a\n3,\t4\r]").tokens
    XCTAssertEqual(
      tokens.filter { $0.flags.contains(.startsLine) }.map(\.range.lowerBound), [1, 5, 13, 18])
  }

  func testEscapedStringsAreMarked() {
    let tokens = SyntaxTree(#"["a", "\n", "é"]"#).tokens.filter { $0.kind == .string }
    XCTAssertEqual(tokens.map { $0.flags.contains(.escaped) }, [false, true, false])
  }

  func testContentOfUnterminatedStrings() {
    XCTAssertEqual(SyntaxTree("\"").tokens.first?.contentRange, 1..<1)
    XCTAssertEqual(SyntaxTree("\"ab").tokens.first?.contentRange, 1..<3)
  }
}
