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

  func testBedrockNeedsNoBaseURL() {
    let entry = #"{"model": "m", "apiKey": "x", "provider": "anthropic", "bedrock": {}}"#
    assertAllows(rule, #"{"customModels": [\#(entry)]}"#, as: .settings)
  }
}
