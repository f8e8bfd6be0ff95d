import XCTest

import JSONSyntax

final class SeverityTests: XCTestCase {
  func testOrder() {
    XCTAssertEqual(Severity.allCases.shuffled().sorted(), [.hint, .warning, .error])
    XCTAssertEqual([Severity.hint, .error, .warning].max(), .error)
  }
}
