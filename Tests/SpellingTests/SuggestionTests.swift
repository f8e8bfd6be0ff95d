import Spelling
import XCTest

final class SuggestionTests: XCTestCase {
  private func nearest(_ typed: String, _ candidates: String...) -> [String] {
    Suggestion.nearest(to: typed, in: candidates)
  }

  func testOneEditOfEachKindIsNear() {
    for typed in ["lnt", "linnt", "lont", "lnit", "LINT"] {
      XCTAssertEqual(nearest(typed, "lint", "schema"), ["lint"], typed)
    }
  }

  func testALongerWordMayDifferInMorePlaces() {
    XCTAssertEqual(nearest("anthorpik", "openai", "anthropic"), ["anthropic"])
    XCTAssertEqual(nearest("anthill", "anthropic"), [])
    XCTAssertEqual(nearest("ab", "cd"), [])
  }

  func testAPrefixIsNearHoweverMuchIsMissing() {
    XCTAssertEqual(
      nearest("generic", "generic-chat-completion-api"), ["generic-chat-completion-api"])
  }

  func testTheNearestComesFirstAndEquallyNearOnesKeepTheirOrder() {
    XCTAssertEqual(
      nearest("remove", "removes", "remote", "remvoe", "remove"),
      [
        "removes", "remove", "remote", "remvoe",
      ])
  }

  func testNothingIsNearAnEmptyOrAVeryLongText() {
    XCTAssertEqual(nearest("", "a", "list"), [])
    XCTAssertEqual(nearest(String(repeating: "x", count: 1_000_000), "list"), [])
  }
}
