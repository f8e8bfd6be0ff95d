import XCTest

@testable import ModelConfigKit

final class FieldSpellingTests: XCTestCase {
  func testEachFieldIsMeantByItsOtherSpelling() {
    for field in Field.allCases {
      guard let config = field.name(in: .config), let settings = field.name(in: .settings) else {
        continue
      }
      XCTAssertEqual(FieldSpelling.intendedField(settings, in: .config), field)
      XCTAssertEqual(FieldSpelling.intendedField(config, in: .settings), field)
    }
  }

  func testAFieldThatOnlySettingsHaveIsNoSlipOfAnother() {
    for name in ["noImageSupport", "maxContextLimit", "thinkingMaxTokens", "id", "index"] {
      XCTAssertNil(FieldSpelling.intendedField(name, in: .config), name)
      XCTAssertTrue(FieldSpelling.isOfAnotherKind(name), name)
    }
  }

  func testShortNamesAreNoSlips() {
    for name in ["", "_", "a", "top", "mode"] {
      XCTAssertNil(
        FieldSpelling.intendedField(name, in: .config).flatMap { $0 == .model ? nil : $0 }, name)
    }
  }
}
