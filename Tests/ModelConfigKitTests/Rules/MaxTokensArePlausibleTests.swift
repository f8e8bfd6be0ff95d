import XCTest

@testable import ModelConfigKit

final class MaxTokensArePlausibleTests: XCTestCase {
  private let rule = MaxTokensArePlausible()

  func testVerySmallOnesAreAHint() {
    for limit in ["1", "512", "1023"] {
      assertFinds(
        rule, "output limit \(limit) cuts answers off, expected 1024 or more",
        in: Sample.config(["max_tokens": "«\(limit)»"]))
    }
  }

  func testContextWindowsAreAHint() {
    for limit in ["1000000", "1048576", "2e6"] {
      assertFinds(
        rule, "output limit \(limit) looks like a context window, expected the output limit",
        in: Sample.config(["max_tokens": "«\(limit)»"]))
    }
  }

  func testOthersAreFine() {
    for limit in ["1024", "131072", "262144", "384000", "999999"] {
      assertAllows(rule, Sample.config(["max_tokens": limit]))
    }
  }

  func testInvalidOnesAreSpokenOfElsewhere() {
    for limit in ["0", "-5", "1.5", #""512""#, "null"] {
      assertAllows(rule, Sample.config(["max_tokens": limit]))
    }
  }
}
