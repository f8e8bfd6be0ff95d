import XCTest

@testable import ModelConfigKit

final class MaxTokensAreValidTests: XCTestCase {
  private let rule = MaxTokensAreValid()

  func testWhatIsNoPositiveWholeNumberIsFound() {
    for spelling in ["0", "-1", "1.5", "9007199254740993", "1e400", #""""#, #""many""#, #""0""#] {
      assertFinds(
        rule, "output limit \(spelling), expected a positive whole number such as 32000",
        in: Sample.config(["max_tokens": "«\(spelling)»"]))
      assertOffersNoFix(rule, Sample.config(["max_tokens": spelling]))
    }
  }

  func testANumberInQuotesIsMended() {
    for spelling in ["16384", "16,384", "16_384", " 16384 "] {
      assertMends(
        rule, Sample.config(["max_tokens": "\"\(spelling)\""]), to: Sample.config([:]))
    }
  }

  func testOtherSpellingsOfAWholeNumberAreFine() {
    for spelling in ["16384.0", "1.6384e4", "131072", "262144", "384000"] {
      assertClean(Sample.config(["max_tokens": spelling]))
    }
  }
}
