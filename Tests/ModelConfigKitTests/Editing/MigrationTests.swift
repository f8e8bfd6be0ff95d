import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class MigrationTests: XCTestCase {
  private let source = ModelConfig(
    Array(
      """
      {"custom_models": [{"model_display_name": "A \\u00e9", "model": "a\\/b", "base_url": "u",
        "api_key": "some-made-up-key-0123456789", "provider": "openai", "max_tokens": 32000.0,
        "extra_args": {"x": [1, 1.10]}, "mine": 12345678901234567890}]}
      """.utf8), kind: .config)

  private func migrated(into text: String, keyVariable: String? = nil) throws -> String {
    let target = ModelConfig(Array(text.utf8), kind: .settings)
    let migration = Migration(of: source.entries, into: target, keyVariable: keyVariable)
    return String(decoding: try migration.bytes(), as: UTF8.self)
  }

  func testEveryFieldComesOverAsItIsSpelled() throws {
    let expected = """
      {
        // mine
        "customModels": [
          {
            "displayName": "A \\u00e9",
            "model": "a\\/b",
            "baseUrl": "u",
            "apiKey": "some-made-up-key-0123456789",
            "provider": "openai",
            "maxOutputTokens": 32000.0,
            "extraArgs": {
              "x": [
                1,
                1.10
              ]
            },
            "mine": 12345678901234567890
          }
        ]
      }

      """
    XCTAssertEqual(try migrated(into: "{\n  // mine\n  \"customModels\": []\n}\n"), expected)
  }

  func testAReferenceTakesTheKeysPlace() throws {
    let text = try migrated(into: "{\"customModels\": []}", keyVariable: "A_KEY")
    let entry = try XCTUnwrap(ModelConfig(Array(text.utf8), kind: .settings).entries.first)
    XCTAssertEqual(entry.string(.apiKey), "${A_KEY}")
  }

  func testWhatIsThereIsSkipped() throws {
    let there = try migrated(into: "{\"customModels\": []}")
    XCTAssertEqual(try migrated(into: there), there)
  }

  func testABrokenTargetIsRefused() {
    XCTAssertThrowsError(try migrated(into: "{\"customModels\": [}"))
  }
}
