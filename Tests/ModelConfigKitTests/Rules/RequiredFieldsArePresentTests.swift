import XCTest

@testable import ModelConfigKit

final class RequiredFieldsArePresentTests: XCTestCase {
  private let rule = RequiredFieldsArePresent()

  func testEachRequiredFieldLeftOutIsFoundAtTheOpeningBrace() {
    for name in ["model", "base_url", "api_key", "provider"] {
      assertFinds(
        rule, "model \"Kimi K2 [Groq]\" has no \"\(name)\", expected one",
        in: Sample.config([name: nil], open: "«{»"))
    }
  }

  func testSeveralFieldsAreAFindingEach() {
    assertFinds(
      rule, "model \"Kimi K2 [Groq]\" has no \"api_key\", expected one",
      "model \"Kimi K2 [Groq]\" has no \"provider\", expected one",
      in: Sample.config(["api_key": nil, "provider": nil], open: "««{»»"))
  }

  func testAMisspelledFieldIsNotMissing() {
    assertAllows(rule, Sample.config(["api_key": nil], extra: #""apiKey": "x""#))
  }

  func testADamagedEntryMayHoldIt() {
    assertAllows(rule, #"{"custom_models": [{"model": "m", "base_url "}]}"#)
  }

  func testSettingsMayLeaveTheKeyOut() {
    assertClean(Sample.settings(#""provider": "generic-chat-completion-api""#), as: .settings)
  }

  func testManagedModelsHaveFieldsOfTheirOwn() {
    let members = #""model": "m", "baseUrl": "https://llm.acme.net/v1", "provider": "openai""#
    let source = "{\"customModels\": [«««{»»»\(members), \"index\": 0, \"maxOutputTokens\": 1024}]}"
    var context = LintContext()
    context.isManaged = true
    assertFinds(
      rule, "model \"m\" has no \"id\", expected one",
      "model \"m\" has no \"displayName\", expected one",
      "model \"m\" has no \"noImageSupport\", expected one", in: source, as: .settings, context)
    assertAllows(rule, MarkedSource.plain(source), as: .settings)
  }

  func testBedrockNeedsNoBaseURL() {
    let entry = #"{"model": "m", "apiKey": "x", "provider": "anthropic", "bedrock": {}}"#
    assertAllows(rule, #"{"customModels": [\#(entry)]}"#, as: .settings)
  }
}
