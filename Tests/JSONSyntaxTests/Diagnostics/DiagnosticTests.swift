import XCTest

import JSONSyntax

final class DiagnosticTests: XCTestCase {
  func testDefaults() {
    let diagnostic = Diagnostic("some-rule", "message", at: 1..<2)
    XCTAssertEqual(diagnostic.severity, .error)
    XCTAssertEqual(diagnostic.id, DiagnosticID(rawValue: "some-rule"))
    XCTAssertEqual(diagnostic.notes, [])
    XCTAssertEqual(diagnostic.fixes, [])
  }

  func testParserNamesTheRulesThatItSpeaksFor() {
    let tree = SyntaxTree("\u{FEFF}[1, // a\n'b',]")
    XCTAssertEqual(
      tree.diagnostics.map(\.id), [.invalidEncoding, .comment, .invalidJSON, .trailingComma])
    XCTAssertEqual(
      tree.diagnostics.map(\.id.rawValue),
      ["invalid-encoding", "comment", "invalid-json", "trailing-comma"])
  }
}
