import XCTest

import JSONSyntax

final class LexerNumbersTests: XCTestCase {
  func testNumbersOfJSON5GetTheirStrictSpelling() {
    let spellings = ["0x7D00": "32000", "+5": "5", ".5": "0.5", "5.": "5", "-.5e1": "-0.5e1"]
    for (spelling, strict) in spellings {
      assertDiagnostics(
        "[«\(spelling)»]",
        ["\"\(spelling)\" is not a number of JSON, expected digits such as 32000"],
        fixed: "[\(strict)]")
    }
  }

  func testNumbersWithoutAStrictSpellingHaveNoFix() {
    for spelling in ["Infinity", "-NaN"] {
      assertDiagnostics(
        "[«\(spelling)»]",
        ["\"\(spelling)\" is not a number of JSON, expected digits such as 32000"])
      XCTAssertEqual(SyntaxTree("[\(spelling)]").diagnostics.first?.fixes, [])
    }
  }

  func testDigitsOfOtherLanguages() {
    assertDiagnostics(
      "[«007», «32_000»]",
      ["007", "32_000"].map {
        "\"\($0)\" is not a number of JSON, expected digits such as 32000"
      }, fixed: "[7, 32000]")
  }
}
