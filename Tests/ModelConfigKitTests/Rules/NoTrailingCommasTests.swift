import XCTest

@testable import ModelConfigKit

final class NoTrailingCommasTests: XCTestCase {
  private let rule = NoTrailingCommas()

  func testTheCommaAloneIsFoundAndRemoved() {
    let source = Sample.config(["max_tokens": "16384«,»"])
    let found = Linter().lint(ModelConfig(MarkedSource(source).bytes, kind: .config))
    XCTAssertEqual(found.map(\.id), ["trailing-comma"])
    XCTAssertEqual(found.map(\.range), MarkedSource(source).ranges)
    assertMends(rule, source, to: Sample.config([:]))
  }

  func testSettingsMayHoldTrailingCommas() {
    assertClean(#"{"customModels": [],}"#, as: .settings)
  }
}
