import XCTest

@testable import ModelConfigKit

final class ModelsAreUniqueTests: XCTestCase {
  private let rule = ModelsAreUnique()
  private let message =
    "\"moonshotai/kimi-k2-instruct-0905\" stands here a second time with the same arguments, "
    + "expected it once"

  func testACopyUnderAnotherNameIsAHint() {
    assertFinds(
      rule, message,
      in: Sample.config(
        Sample.entry(),
        Sample.entry([
          "model_display_name": #""Kimi""#, "model": #"«"moonshotai/kimi-k2-instruct-0905"»"#,
          "base_url": #""https://api.groq.com/openai/v1/""#,
        ])))
  }

  func testOtherArgumentsMakeAnotherModel() {
    for change in [
      Sample.entry(["model_display_name": #""B""#], extra: #""extra_args": {"temperature": 0}"#),
      Sample.entry(["model_display_name": #""B""#], extra: #""reasoning_effort": "low""#),
      Sample.entry(["model_display_name": #""B""#, "max_tokens": "8192"]),
      Sample.entry(["model_display_name": #""B""#, "api_key": #""gsk_otherexample""#]),
    ] {
      assertAllows(rule, Sample.config(Sample.entry(), change))
    }
  }

  func testTwoOfOneNameAreSpokenOfAsSuch() {
    assertAllows(rule, Sample.config(Sample.entry(), Sample.entry()))
  }
}
