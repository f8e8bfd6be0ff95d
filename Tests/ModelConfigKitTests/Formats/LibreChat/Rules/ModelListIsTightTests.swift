import XCTest

@testable import ModelConfigKit

final class ModelListIsTightTests: XCTestCase {
  private let rule = ModelListIsTight()
  private let loose = "blanks in the list of models, expected commas alone between them"
  private let comma = "comma without a model, expected one between two models"

  func testBlanksAreOneFindingAtTheFirst() {
    assertFinds(rule, loose, in: "OPENROUTER_MODELS=a/b,«  »c/d , e/f\n", as: .libreChat)
    assertFinds(rule, loose, in: "OPENROUTER_MODELS=\"«\\n»a/b\n,c/d\" # x\n", as: .libreChat)
    assertMends(
      rule, "OPENROUTER_MODELS=' a/b ,\tc/d , e/f ' # x\n",
      to: "OPENROUTER_MODELS='a/b,c/d,e/f' # x\n", as: .libreChat)
    assertMends(
      rule, "OPENROUTER_MODELS=\"a/b,\\nc/d,\n  e/f\\r\\n\"\n",
      to: "OPENROUTER_MODELS=\"a/b,c/d,e/f\"\n", as: .libreChat)
  }

  func testEachSuperfluousCommaIsFound() {
    assertFinds(
      rule, comma, comma, comma, in: "OPENROUTER_MODELS=«,»a/b«,»«, »,c/d\n",
      as: .libreChat)
    assertFinds(rule, comma, in: "OPENROUTER_MODELS=a/b«,» # x\n", as: .libreChat)
    assertMends(
      rule, "OPENROUTER_MODELS=',, ,a/b,,, c/d , ,'\n", to: "OPENROUTER_MODELS='a/b,c/d'\n",
      as: .libreChat)
  }

  func testWhereQuotesCouldMoveThereIsNoFix() {
    assertOffersNoFix(rule, "OPENROUTER_MODELS=,'a/b\nA='\n", as: .libreChat)
    assertOffersNoFix(rule, "OPENROUTER_MODELS=\"a/b\\,\"\n", as: .libreChat)
  }

  func testATightListIsFine() {
    for value in ["a/b", "a/b,c/d", "'a/b,c/d'", "", ",", "' '"] {
      assertAllows(rule, "OPENROUTER_MODELS=\(value)\n", as: .libreChat)
    }
    assertAllows(rule, "OPENAI_MODELS=a, b,\n", as: .libreChat)
  }
}
