import XCTest

@testable import ModelConfigKit

final class FieldTests: XCTestCase {
  func testTheMainFieldsHaveANameInEachKindOfFile() {
    XCTAssertEqual(
      Field.main.map { $0.name(in: .config) },
      ["model_display_name", "model", "base_url", "api_key", "provider", "max_tokens"])
    XCTAssertEqual(
      Field.main.map { $0.name(in: .settings) },
      ["displayName", "model", "baseUrl", "apiKey", "provider", "maxOutputTokens"])
  }

  func testNoNameIsThatOfTwoFields() {
    for kind in ModelFileKind.allCases {
      let names = Field.allCases.compactMap { $0.name(in: kind) }
      XCTAssertEqual(names.count, Set(names).count)
    }
  }
}
