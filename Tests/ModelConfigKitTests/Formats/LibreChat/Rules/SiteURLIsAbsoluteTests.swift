import XCTest

@testable import ModelConfigKit

final class SiteURLIsAbsoluteTests: XCTestCase {
  private let rule = SiteURLIsAbsolute()

  func testWhatIsNoAbsoluteURLIsFound() {
    for (value, fault) in [
      ("chat.acme.net", #"site URL "chat.acme.net" has no scheme, expected "https://" before it"#),
      ("ftp://acme.net", #"site URL has the scheme "ftp", expected "https" or "http""#),
      ("https://", #"site URL "https://" names no host, expected one behind "://""#),
      ("https://a b.net", #"site URL "https://a b.net" holds white space, expected none"#),
      ("https://acme.net:x/", #"site URL has the port "x", expected 1 to 65535"#),
    ] {
      assertFinds(rule, fault, in: "OPENROUTER_SITE_URL=«\(value)»\n", as: .libreChat)
      assertFinds(rule, fault, in: "OPENROUTER_SITE_URL=«\"\(value)\"» # x\n", as: .libreChat)
    }
  }

  func testAMissingSchemeIsMendedInTheQuotesThatAreThere() {
    assertMends(
      rule, "OPENROUTER_SITE_URL='acme.net/chat' # x\n",
      to: "OPENROUTER_SITE_URL='https://acme.net/chat' # x\n", as: .libreChat)
    assertMends(
      rule, "OPENROUTER_SITE_URL=localhost:3080\n",
      to: "OPENROUTER_SITE_URL=http://localhost:3080\n", as: .libreChat)
  }

  func testAPageOfASiteIsFine() {
    for value in ["https://acme.net/chat?x=1", "http://localhost:3080", "", "' '"] {
      assertAllows(rule, "OPENROUTER_SITE_URL=\(value)\n", as: .libreChat)
    }
    assertAllows(rule, "# OPENROUTER_SITE_URL=acme\nDOMAIN_CLIENT=acme\n", as: .libreChat)
  }
}
