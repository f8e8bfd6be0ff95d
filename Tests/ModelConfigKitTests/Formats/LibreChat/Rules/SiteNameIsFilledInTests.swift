import XCTest

@testable import ModelConfigKit

final class SiteNameIsFilledInTests: XCTestCase {
  func testATextThatWaitsForANameIsFound() {
    for value in ["Your Site", "'Your App Name'", "YOUR_SITE_NAME", "<your site>"] {
      let text = value.filter { $0 != "'" }
      assertFinds(
        SiteNameIsFilledIn(), "placeholder \"\(text)\", expected the name of your site",
        in: "OPENROUTER_SITE_NAME=«\(value)»\n", as: .libreChat)
    }
  }

  func testNamesAreFine() {
    for value in ["Acme Chat", "Your Favourite Site", "Über", "Site", ""] {
      assertAllows(SiteNameIsFilledIn(), "OPENROUTER_SITE_NAME=\(value)\n", as: .libreChat)
    }
  }
}
