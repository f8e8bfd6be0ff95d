import XCTest

@testable import ModelConfigKit

final class BaseURLHasPathTests: XCTestCase {
  private let rule = BaseURLHasPath()

  private func source(_ url: String, _ type: String) -> String {
    Sample.config(["base_url": url, "provider": "\"\(type)\"", "api_key": #""acme-4fa81b09c2d7""#])
  }

  func testAHostWithoutAPathIsFound() {
    assertFinds(
      rule,
      "base URL has no path: Droid calls \"https://llm.acme.net/responses\", expected one such as "
        + "\"https://llm.acme.net/v1\"", in: source(#"«"https://llm.acme.net"»"#, "openai"))
    assertFinds(
      rule,
      "base URL has no path: OpenClaw calls \"https://llm.acme.net/chat/completions\", expected one "
        + "such as \"https://llm.acme.net/v1\"",
      in: OpenClawSample.provider(#"«"https://llm.acme.net/"»"#), as: .openClaw)
  }

  func testNobodyKnowsWhatIsRightSoThereIsNoFix() {
    assertOffersNoFix(rule, source(#""https://llm.acme.net""#, "openai"))
  }

  func testOtherAddressesAreFine() {
    for url in [
      "https://llm.acme.net/v1", "http://localhost:8000", "http://10.0.0.7", "http://gpu",
      "https://api.deepseek.com",
    ] {
      assertAllows(rule, source("\"\(url)\"", "generic-chat-completion-api"))
    }
    assertAllows(rule, source(#""https://llm.acme.net""#, "anthropic"))
    assertAllows(
      rule,
      OpenClawSample.provider(#""https://llm.acme.net""#, api: #""anthropic-messages""#),
      as: .openClaw)
  }
}
