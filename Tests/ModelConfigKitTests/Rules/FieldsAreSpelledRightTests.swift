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

  func testWhatOneSlipDoesNotExplainIsNotRenamedUnseen() {
    // Two slips, and a name of one word that goes on.
    for (name, right, value) in [
      ("provdr", "provider", #""openai""#), ("modell", "model", #""gpt-5""#),
      ("basse_urll", "base_url", #""https://llm.acme.net/v1""#),
    ] {
      let changes = [right: nil] as KeyValuePairs<String, String?>
      assertMends(
        rule, Sample.config(changes, extra: "\"\(name)\": \(value)"),
        to: Sample.config(changes, extra: "\"\(right)\": \(value)"), unsafely: true)
    }
  }

  func testAWordOfItsOwnIsNoMisspelling() {
    for name in ["mode", "models", "modal", "provide", "providers", "version"] {
      assertAllows(
        rule, Sample.config(["model": nil, "provider": nil], extra: "\"\(name)\": \"x\""))
      assertAllows(rule, "{ \(name): {} }", as: .openClaw)
    }
  }

  func testANameOfAnotherTypeIsNotRenamedUnseen() {
    assertMends(
      rule, #"{"custom_models": [{"apiKey": {"a": 1}}]}"#,
      to: #"{"custom_models": [{"api_key": {"a": 1}}]}"#, unsafely: true)
    assertMends(
      rule, "{ Env: [] }", to: "{ \"env\": [] }", unsafely: true, as: .openClaw)
  }

  func testAnEntryWithAVariableBelongsIntoSettings() {
    let source =
      #"{"custom_models": [{"displayName": "A", "model": "m", «"apiKey"»: "${ACME_KEY}"}]}"#
    let bytes = MarkedSource(source).bytes
    let found = Linter(rules: [rule]).lint(ModelConfig(bytes, kind: .config))
    XCTAssertEqual(found.map { $0.fixes.map(\.isSafe) }, [[false], [false]])
    XCTAssertEqual(
      found.last?.notes.map(\.message),
      [
        "config.json expands no variables: \"byok migrate\" moves the model to settings.json, which "
          + "does"
      ])
    XCTAssertEqual(Fixing().mend(ModelConfig(bytes, kind: .config), Linter()).document.bytes, bytes)
  }

  func testWhatIsNoNearMissIsNoMisspelling() {
    for name in ["temperature", "description", "tags", "enabled", "context_length", "notes"] {
      assertAllows(rule, Sample.config([:], extra: "\"\(name)\": 1"))
    }
  }
}
