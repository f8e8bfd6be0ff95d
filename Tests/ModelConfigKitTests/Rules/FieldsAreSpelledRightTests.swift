import XCTest

@testable import ModelConfigKit

final class FieldsAreSpelledRightTests: XCTestCase {
  private let rule = FieldsAreSpelledRight()

  func testOtherSpellingsOfEachFieldAreFoundAndReplaced() {
    let spellings: KeyValuePairs<String, [String]> = [
      "model_display_name": ["displayName", "display_name", "modelDisplayName", "name"],
      "model": ["modle", "Model", "model_id", "model_name"],
      "base_url": ["baseUrl", "baseURL", "base-url", "url", "endpoint", "api_base"],
      "api_key": ["apiKey", "api-key", "apikey", "API_KEY", "key"],
      "provider": ["Provider", "provder", "provider_type"],
      "max_tokens": ["maxOutputTokens", "maxTokens", "max-tokens", "max_output_tokens"],
    ]
    for (right, wrong) in spellings {
      let value = Sample.members.first { $0.name == right }?.value ?? ""
      for name in wrong {
        let changes = [right: nil] as KeyValuePairs<String, String?>
        assertFinds(
          rule, "\"\(name)\" is not read in config.json, expected \"\(right)\"",
          in: Sample.config(changes, extra: "«\"\(name)\"»: \(value)"))
        assertMends(
          rule, Sample.config(changes, extra: "\"\(name)\": \(value)"),
          to: Sample.config(changes, extra: "\"\(right)\": \(value)"))
      }
    }
  }

  func testSettingsHaveTheirOwnSpellings() {
    assertFinds(
      rule, "\"base_url\" is not read in settings.json, expected \"baseUrl\"",
      in: #"{"customModels": [{"model": "a", «"base_url"»: "x"}]}"#, as: .settings,
      amongOthers: true)
  }

  func testBesideTheRightOneThereIsNoFix() {
    let source = Sample.config([:], extra: #"«"maxTokens"»: 1"#)
    assertFinds(
      rule, "\"maxTokens\" is not read in config.json, expected \"max_tokens\"", in: source)
    assertOffersNoFix(rule, String(decoding: MarkedSource(source).bytes, as: UTF8.self))
  }

  func testOfTwoMisspelledOnesOneIsMended() {
    let changes: KeyValuePairs<String, String?> = ["max_tokens": nil]
    assertMends(
      rule, Sample.config(changes, extra: #""maxTokens": 1, "max-tokens": 2"#),
      to: Sample.config(changes, extra: #""max_tokens": 1, "max-tokens": 2"#))
    assertMends(
      rule, Sample.config(changes, extra: #""maxTokens": 1, "max_tokens": 2"#),
      to: Sample.config(changes, extra: #""maxTokens": 1, "max_tokens": 2"#))
  }

  func testWhatIsNoNearMissIsNoMisspelling() {
    for name in ["temperature", "description", "tags", "enabled", "context_length", "notes"] {
      assertAllows(rule, Sample.config([:], extra: "\"\(name)\": 1"))
    }
  }
}
