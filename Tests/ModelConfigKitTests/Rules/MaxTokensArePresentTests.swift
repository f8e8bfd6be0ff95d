import XCTest

@testable import ModelConfigKit

final class MaxTokensArePresentTests: XCTestCase {
  private let rule = MaxTokensArePresent()

  func testEachEntryWithoutOneIsFoundAtItsOpeningBrace() {
    let message =
      "model \"Kimi K2 [Groq]\" has no \"max_tokens\", expected its output limit in tokens"
    assertFinds(rule, message, in: Sample.config(["max_tokens": nil], open: "«{»"))
    assertFinds(
      rule, message, message,
      in: Sample.config(
        Sample.entry(["max_tokens": nil], open: "«{»"),
        Sample.entry(["max_tokens": nil], open: "«{»")), amongOthers: true)
  }

  func testTheFixTakesWhatThePresetKnows() {
    assertMends(
      rule, Sample.config(["max_tokens": nil]), to: Sample.config([:]), unsafely: true)
  }

  func testAnUnknownModelHasNoFix() {
    assertOffersNoFix(rule, Sample.config(["max_tokens": nil, "model": #""llama""#]))
  }

  func testInSettingsThereIsOneFindingForAll() {
    assertFinds(
      rule, "2 models have no \"maxOutputTokens\", expected their output limits in tokens",
      in: #"{"customModels": [«{»"model": "a"}, {"model": "b"}]}"#, as: .settings, amongOthers: true
    )
    assertFinds(
      rule, "model \"a\" has no \"maxOutputTokens\", expected its output limit in tokens",
      in: #"{"customModels": [«{»"model": "a"}]}"#, as: .settings, amongOthers: true)
  }
}
