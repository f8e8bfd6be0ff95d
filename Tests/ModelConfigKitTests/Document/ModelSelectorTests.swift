import XCTest

@testable import ModelConfigKit

final class ModelSelectorTests: XCTestCase {
  private let entries = ModelConfig(
    Array(
      """
      {"custom_models": [
        {"model_display_name": "Kimi", "model": "kimi"},
        {"model_display_name": "0", "model": "zero"},
        {"model_display_name": "custom:Kimi-0", "model": "trap"},
        {"model_display_name": "kimi", "model": "other"},
        {"model_display_name": "Twin", "model": "twin"},
        {"model_display_name": "Twin", "model": "twin"}
      ]}
      """.utf8), kind: .config
  ).entries

  private func matches(_ text: String) -> [Int] {
    ModelSelector(text).matches(in: entries).map(\.index)
  }

  func testASelectorIDComesFirst() {
    XCTAssertEqual(matches("custom:Kimi-0"), [0])
    XCTAssertEqual(matches("custom:custom:Kimi-0-2"), [2])
  }

  func testAnIndexComesBeforeADisplayName() {
    XCTAssertEqual(matches("0"), [0])
    XCTAssertEqual(matches("1"), [1])
  }

  func testADisplayNameComesBeforeAModel() {
    XCTAssertEqual(matches("kimi"), [3])
    XCTAssertEqual(matches("zero"), [1])
  }

  func testAnAmbiguousOneMatchesAll() { XCTAssertEqual(matches("Twin"), [4, 5]) }

  func testNamesAreExact() {
    for text in ["", "KIMI", "twi", "6", "-1", "custom:Kimi-1"] {
      XCTAssertEqual(matches(text), [], text)
    }
  }

  func testWhatNamesNothingHasSuggestions() {
    XCTAssertEqual(ModelSelector("Twn").suggestions(in: entries), ["Twin", "twin"])
    XCTAssertEqual(ModelSelector("zebra-crossing").suggestions(in: entries), [])
  }
}
