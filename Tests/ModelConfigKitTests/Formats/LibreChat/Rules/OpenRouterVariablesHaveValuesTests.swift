import XCTest

@testable import ModelConfigKit

final class OpenRouterVariablesHaveValuesTests: XCTestCase {
  private let rule = OpenRouterVariablesHaveValues()

  func testAVariableWithoutAValueIsAHintAtItsName() {
    assertFinds(
      rule, "\"OPENROUTER_KEY\" has no value, expected one or no such line",
      "\"OPENROUTER_SITE_NAME\" has no value, expected one or no such line",
      "\"OPENROUTER_MODELS\" has no value, expected one or no such line",
      in: "«OPENROUTER_KEY»=\n«OPENROUTER_SITE_NAME» = '' # x\nexport «OPENROUTER_MODELS»=\n",
      as: .libreChat)
  }

  func testBlanksAreAWarningAtTheValue() {
    assertFinds(
      rule, "\"OPENROUTER_SITE_NAME\" is set to blanks, expected a value",
      "\"OPENROUTER_MODELS\" is set to blanks, expected a value",
      in: "OPENROUTER_SITE_NAME=«\"  \"»\nOPENROUTER_MODELS=«' '»\n", severity: .warning,
      as: .libreChat)
  }

  func testAListOfCommasIsAWarning() {
    assertFinds(
      rule, "list of models holds none, expected \"vendor/name\"",
      in: "OPENROUTER_MODELS=«, ,»\n", severity: .warning, as: .libreChat)
  }

  func testOtherVariablesMayBeEmpty() {
    assertClean("PROXY=\nOPENAI_API_KEY=\nOPENAI_MODELS=\nOPENROUTER_OTHER=\n", as: .libreChat)
  }
}
