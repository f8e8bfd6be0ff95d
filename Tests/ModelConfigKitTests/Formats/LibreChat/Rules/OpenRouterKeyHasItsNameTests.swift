import XCTest

@testable import ModelConfigKit

final class OpenRouterKeyHasItsNameTests: XCTestCase {
  private let rule = OpenRouterKeyHasItsName()
  private let message =
    "\"OPENROUTER_API_KEY\" sends LibreChat's endpoint for OpenAI to OpenRouter, too, expected "
    + "\"OPENROUTER_KEY\" for an endpoint of its own"

  func testTheNameThatReroutesIsAHint() {
    assertFinds(
      rule, message, in: "export «OPENROUTER_API_KEY» = user_provided\n", as: .libreChat)
  }

  func testItIsRenamedUnlessTheOtherNameIsTaken() {
    assertMends(
      rule, "export OPENROUTER_API_KEY = 'user_provided' # x\n",
      to: "export OPENROUTER_KEY = 'user_provided' # x\n", unsafely: true, as: .libreChat)
    assertOffersNoFix(
      rule, "OPENROUTER_API_KEY=user_provided\nOPENROUTER_KEY=user_provided\n", as: .libreChat)
  }

  func testANameThatSetsNothingReroutesNothing() {
    assertAllows(rule, "OPENROUTER_API_KEY=\n", as: .libreChat)
    assertAllows(rule, "# OPENROUTER_API_KEY=x\nOPENROUTER_KEY=x\n", as: .libreChat)
  }
}
