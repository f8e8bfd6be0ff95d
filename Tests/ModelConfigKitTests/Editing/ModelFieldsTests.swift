import XCTest

@testable import ModelConfigKit

final class ModelFieldsTests: XCTestCase {
  func testValuesComeInTheOrderOfTheReference() {
    let fields = ModelFields(apiKey: Secret("k"), maxTokens: 1)
    XCTAssertEqual(fields.values.map(\.field), [.apiKey, .maxTokens])
    XCTAssertFalse(fields.isEmpty)
    XCTAssertTrue(ModelFields().isEmpty)
  }

  func testAnEntryHasTheNamesOfItsFile() {
    let fields = ModelFields(displayName: "a", maxTokens: 1)
    XCTAssertEqual(
      fields.newEntry(in: .config).members,
      [.init("model_display_name", .string("a")), .init("max_tokens", .integer(1))])
    XCTAssertEqual(
      fields.newEntry(in: .settings).members,
      [.init("displayName", .string("a")), .init("maxOutputTokens", .integer(1))])
  }
}
