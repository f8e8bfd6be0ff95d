import XCTest

@testable import ModelConfigKit

final class ModelEntryTests: XCTestCase {
  private func entries(_ source: String, as kind: ModelFileKind = .config) -> [ModelEntry] {
    ModelConfig(Array(source.utf8), kind: kind).entries
  }

  private func selectorIDs(_ source: String, as kind: ModelFileKind = .config) -> [String] {
    entries(source, as: kind).map(\.selectorID)
  }

  func testASelectorIDIsTheNameWithDashesAndTheIndex() {
    XCTAssertEqual(
      selectorIDs(
        """
        {"custom_models": [
          {"model_display_name": "Kimi K2 [Groq]", "model": "a"},
          {"model": "openai/gpt-oss-20b"},
          {"model_display_name": " ", "model": "b"},
          {},
          {"model_display_name": "日本 語"}
        ]}
        """),
      [
        "custom:Kimi-K2-[Groq]-0", "custom:openai/gpt-oss-20b-1", "custom:b-2", "custom:-3",
        "custom:日本-語-4",
      ])
  }

  func testAnOwnIDIsTheSelectorID() {
    XCTAssertEqual(
      selectorIDs(
        #"{"customModels": [{"id": "custom:mine", "model": "a"}, {"id": "x", "model": "b"}]}"#,
        as: .settings),
      ["custom:mine", "custom:b-1"])
  }

  func testFieldsHaveTypedValues() {
    let entry = entries(Sample.config([:]))[0]
    XCTAssertEqual(entry.displayName, "Kimi K2 [Groq]")
    XCTAssertEqual(entry.provider, .genericChatCompletion)
    XCTAssertEqual(entry.baseURL?.host, "api.groq.com")
    XCTAssertEqual(entry.maxTokens, 16_384)
    XCTAssertEqual(entry.apiKey, .literal(Secret(Sample.key)))
  }

  func testValuesOfAnotherTypeAreNone() {
    let entry = entries(
      Sample.config([
        "provider": "1", "base_url": "null", "max_tokens": #""7""#, "api_key": "[]",
        "model_display_name": "{}", "model": "true",
      ]))[0]
    XCTAssertNil(entry.provider)
    XCTAssertNil(entry.baseURL)
    XCTAssertNil(entry.maxTokens)
    XCTAssertNil(entry.displayName)
    XCTAssertEqual(entry.apiKey, .none)
  }

  func testOfEqualNamesTheLastCounts() {
    XCTAssertEqual(entries(Sample.config([:], extra: #""max_tokens": 7"#))[0].maxTokens, 7)
    let many = (0..<100).map { "\"n\($0)\": 0" } + [#""max_tokens": 7"#]
    let entry = entries(Sample.config([:], extra: many.joined(separator: ",")))[0]
    XCTAssertEqual(entry.maxTokens, 7)
    XCTAssertEqual(entry.provider, .genericChatCompletion)
    XCTAssertNil(entry[.id])
  }
}
