import XCTest

@testable import ModelConfigKit

final class FindingsTests: XCTestCase {
  private let error = RequiredValuesAreNotEmpty().description
  private let hint = ModelIsLargeEnough().description

  func testTheFirstErrorOrWarningSpeaksAlone() {
    var findings = Findings()
    findings.begin(error, .error)
    findings.report("first", at: 3..<5)
    findings.report("second", at: 3..<5)
    findings.report("other place", at: 3..<6)
    XCTAssertEqual(findings.diagnostics.map(\.message), ["first", "other place"])
    XCTAssertTrue(findings.haveSpoken(of: 3..<5))
  }

  func testAHintSilencesNobody() {
    var findings = Findings()
    findings.begin(hint, .hint)
    findings.report("hint", at: 3..<5)
    findings.begin(error, .error)
    findings.report("error", at: 3..<5)
    XCTAssertEqual(findings.diagnostics.map(\.message), ["hint", "error"])
  }

  func testSeveralThingsCanBeMissingAtOnePlace() {
    var findings = Findings()
    findings.begin(error, .error)
    findings.reportMissing("a", at: 0..<1)
    findings.reportMissing("b", at: 0..<1)
    XCTAssertEqual(findings.diagnostics.count, 2)
  }
}
