import XCTest

@testable import ModelConfigKit

final class KeyIsNotMaskedTests: XCTestCase {
  private let rule = KeyIsNotMasked()

  func testMaskedKeysAreFound() {
    for text in [
      "sk-…1c96", "sk-or-v1-...1c96", "****", "sk-****1c96", "••••••••", "gsk_abcd****", "…1c96",
    ] {
      assertFinds(
        rule, "masked key \"\(text)\", expected the whole key",
        in: Sample.config(["api_key": "«\"\(text)\"»"]))
    }
  }

  func testWhatThisLibraryShowsOfAKeyIsFound() {
    let masked = Secret("sk-or-v1-0123456789abcdef0123456789abcdef").masked
    assertFinds(
      rule, "masked key \"\(masked)\", expected the whole key",
      in: Sample.config(["api_key": "«\"\(masked)\"»"]))
  }

  func testOthersAreNot() {
    for text in [Sample.key, "acme*4fa8", "YOUR_KEY", "sk-..."] {
      assertAllows(rule, Sample.config(["api_key": "\"\(text)\""]))
    }
    assertAllows(
      rule, Sample.config(["base_url": #""http://localhost:8000""#, "api_key": #""****""#]))
  }
}
