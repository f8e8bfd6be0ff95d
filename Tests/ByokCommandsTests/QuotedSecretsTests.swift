import ModelConfigKit
import XCTest

@testable import ByokCommands

final class QuotedSecretsTests: XCTestCase {
  private func masked(
    _ message: String, in text: String, about places: [Range<Int>]? = nil
  ) -> String {
    let config = ModelConfig(Array(text.utf8), kind: .config)
    return QuotedSecrets(SecretScanner(config), in: config.tree.bytes).masked(
      message, about: places)
  }

  func testWholeAndBeginning() {
    let key = "Zq8xV3mN7bT2kL9wR4yH6cJ1fD5gS0pA"
    let file = "{\"api_key\": \"\(key)\"}"
    XCTAssertEqual(masked("found \"\(key)\" here", in: file), "found \"…S0pA\" here")
    XCTAssertEqual(masked("found \"Zq8xV3mN7bT2…\"", in: file), "found \"…S0pA\"")
    XCTAssertEqual(masked("found \"”Zq8xV3mN7bT…\"", in: file), "found \"”…S0pA\"")
    XCTAssertEqual(masked("found \"Zq8xV3\"", in: file), "found \"Zq8xV3\"")
    XCTAssertEqual(masked("é 漢", in: file), "é 漢")
  }

  func testAPartOfASecretWithoutWhatStandsAroundIt() {
    let key = "Zq8xV3mN7bT2kL9wR4yH6cJ1fD5gS0pA"
    let file = "{\"api_key\": \"Bearer\\n\(key) \"}"
    XCTAssertEqual(
      masked("found \"\(key)\" and \"Bearer\"", in: file), "found \"…S0pA\" and \"Bearer\"")
    XCTAssertEqual(masked("found \"Bearer\n\(key)\"", in: file), "found \"Bearer\n…S0pA\"")
    XCTAssertEqual(masked("put \"Zq8xV3mN7bT2…", in: file), "put \"…S0pA")
  }

  func testWordsAreMaskedWhereTheMessageQuotesThemAndSpeaksOfThem() {
    let file = #"{"api_key": "expected horse", "note": 1}"#
    let message = #"found "expected horse", expected horse"#
    XCTAssertEqual(masked(message, in: file, about: [0..<20]), #"found "…", expected horse"#)
    XCTAssertEqual(masked(message, in: file, about: [34..<35]), message)
    XCTAssertEqual(masked(#""expected horse": 1"#, in: file), #""expected horse": 1"#)
    XCTAssertEqual(masked(#""a": "expected horse""#, in: file), #""a": "…""#)
    let key = "Zq8xV3mN7bT2kL9wR4yH6cJ1fD5gS0pA"
    XCTAssertEqual(masked("a \(key)", in: "{\"api_key\": \"\(key)\"}", about: [0..<1]), "a …S0pA")
  }

  func testShortOnesAndFilesWithoutAny() {
    XCTAssertEqual(masked("a token", in: "{\"api_key\": \"token\"}"), "a token")
    XCTAssertEqual(masked("a token", in: "{}"), "a token")
  }
}
