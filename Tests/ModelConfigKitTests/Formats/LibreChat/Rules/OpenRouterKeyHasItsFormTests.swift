import XCTest

@testable import ModelConfigKit

final class OpenRouterKeyHasItsFormTests: XCTestCase {
  private let rule = OpenRouterKeyHasItsForm()
  private let key = "sk-or-v1-0000000000000000example0000000000000000example0000000000000000"

  func testAReferenceIsForAnotherRule() {
    for text in ["${MY_KEY}", "$OPENROUTER_API_KEY", "op://a/b/c"] {
      assertAllows(rule, "OPENROUTER_KEY=\(text)\n", as: .libreChat)
    }
  }

  func testAKeyOfUnknownOriginIsFound() {
    assertFinds(
      rule, "key \"…mple\" is none of OpenRouter's, expected \"sk-or-…\" or \"user_provided\"",
      in: "OPENROUTER_KEY=«00000000000000000000example»\n", as: .libreChat)
  }

  func testTheWordInAnotherSpellingIsMended() {
    assertFinds(
      rule, "\"USER-PROVIDED\" is taken for a key, expected \"user_provided\"",
      in: "OPENROUTER_KEY=«USER-PROVIDED» # x\n", as: .libreChat)
    assertMends(
      rule, "OPENROUTER_KEY='user provided' # x\n", to: "OPENROUTER_KEY='user_provided' # x\n",
      as: .libreChat)
  }

  func testWhatIsAKeyOrAnotherRulesMatterIsFine() {
    for value in [
      key, "\"\(key)\"", "sk-or-example", "user_provided", "your_openrouter_api_key", "sk-or-…1c96",
      "sk-ant-00000000example00000000", "'two words'", "",
    ] {
      assertAllows(rule, "OPENROUTER_KEY=\(value)\n", as: .libreChat)
    }
    assertAllows(rule, "OPENAI_API_KEY=${X}\n", as: .libreChat)
  }

  func testAnotherCompanysKeyIsSpokenOfOnce() {
    assertFinds(
      KeyBelongsToEndpoint(),
      "key \"sk-ant-…mple\" is Anthropic's, expected one from OpenRouter",
      in: "OPENROUTER_KEY=«sk-ant-00000000example00000000example»\n", as: .libreChat)
  }
}
