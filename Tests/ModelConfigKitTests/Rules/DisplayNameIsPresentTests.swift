import XCTest

@testable import ModelConfigKit

final class DisplayNameIsPresentTests: XCTestCase {
  private let rule = DisplayNameIsPresent()
  private let message =
    "model \"moonshotai/kimi-k2-instruct-0905\" has no \"model_display_name\", documented as "
    + "required, expected the name that the selector shows"

  func testAnEntryWithoutOneIsFoundAtItsOpeningBrace() {
    assertFinds(rule, message, in: Sample.config(["model_display_name": nil], open: "«{»"))
  }

  func testTheFixTakesTheProvidersName() {
    assertMends(
      rule, Sample.config(["model_display_name": nil]), to: Sample.config([:]), unsafely: true)
  }

  func testTheFixTakesTheEndOfAnUnknownModel() {
    assertMends(
      rule, #"{"custom_models": [{"model": "a/b", "base_url": "https://llm.acme.net/v1"}]}"#,
      to: """
        {"custom_models": [{"model_display_name": "b", "model": "a/b", "base_url": \
        "https://llm.acme.net/v1"}]}
        """, unsafely: true)
  }

  func testSettingsCanDoWithout() {
    assertFinds(
      rule, "model \"m\" has no \"displayName\", expected the name that the selector shows",
      in: #"{"customModels": [«{»"model": "m"}]}"#, severity: .hint, as: .settings,
      amongOthers: true)
  }

  func testWithoutAModelThereIsNoFix() {
    assertOffersNoFix(rule, #"{"custom_models": [{"base_url": "x"}]}"#)
  }
}
