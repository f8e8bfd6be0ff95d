import XCTest

@testable import ModelConfigKit

final class ModelConfigTests: XCTestCase {
  private func config(_ source: String, _ kind: ModelFileKind = .config) -> ModelConfig {
    ModelConfig(Array(source.utf8), kind: kind)
  }

  func testEntriesAreThoseThatDroidReads() {
    let config = config(#"{"custom_models": [{}, 7], "customModels": [{}]}"#)
    XCTAssertEqual(config.entries.map(\.index), [0, 1])
    XCTAssertEqual(config.unreadEntries.map(\.index), [0])
  }

  func testAnyBytesAreAConfig() {
    for source in ["", "null", "[]", "7", "\"x\"", "{", "{\"custom_models\": 7}", "\u{0}", "[[["] {
      XCTAssertEqual(config(source).entries.count, 0, source)
    }
    XCTAssertEqual(ModelConfig([0xFF, 0xFE, 0xFF], kind: .settings).entries.count, 0)
  }

  func testTheLastListCounts() {
    XCTAssertEqual(config(#"{"custom_models": [{}, {}], "custom_models": [{}]}"#).entries.count, 1)
  }
}
