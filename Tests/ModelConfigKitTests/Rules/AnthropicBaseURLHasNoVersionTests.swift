import XCTest

@testable import ModelConfigKit

final class AnthropicBaseURLHasNoVersionTests: XCTestCase {
  private let rule = AnthropicBaseURLHasNoVersion()

  private func source(_ url: String, _ type: String = "anthropic") -> String {
    Sample.config([
      "base_url": url, "provider": "\"\(type)\"", "api_key": #""acmeexample4fa81b09c2d7""#,
      "model": #""acme/large""#,
    ])
  }

  func testAVersionIsFoundAndCutOff() {
    for (url, base) in [
      ("https://api.anthropic.com/v1", "https://api.anthropic.com"),
      ("https://api.anthropic.com/v1/", "https://api.anthropic.com"),
      ("https://llm.acme.net/proxy/v1", "https://llm.acme.net/proxy"),
      ("http://localhost:8317/v1", "http://localhost:8317"),
      ("https://api.z.ai/api/anthropic/v1", "https://api.z.ai/api/anthropic"),
      ("https://openrouter.ai/api/v1", "https://openrouter.ai/api"),
    ] {
      assertFinds(
        rule,
        "base URL ends in \"/v1\", but Droid appends \"/v1/messages\" with the type \"anthropic\", "
          + "expected \"\(base)\"", in: source("«\"\(url)\"»"))
      assertMends(rule, source("\"\(url)\""), to: source("\"\(base)\""))
    }
  }

  func testOtherTypesNeedTheVersion() {
    assertAllows(rule, source(#""https://llm.acme.net/v1""#, "openai"))
    assertAllows(rule, source(#""https://llm.acme.net/v1""#, "generic-chat-completion-api"))
  }

  func testOtherVersionsAreFine() {
    for url in ["https://llm.acme.net/v4", "https://llm.acme.net/v1/x", "https://llm.acme.net/av1"]
    {
      assertAllows(rule, source("\"\(url)\""))
    }
  }

  func testAServerThatDoesNotSpeakItHasAnotherProblem() {
    assertAllows(rule, source(#""https://api.mistral.ai/v1""#))
  }
}
