import XCTest

@testable import ModelConfigKit

final class BaseURLEndsBeforeEndpointTests: XCTestCase {
  private let rule = BaseURLEndsBeforeEndpoint()

  private func assertEnds(
    _ url: String, in ending: String, _ base: String,
    _ type: String = "generic-chat-completion-api", file: StaticString = #filePath,
    line: UInt = #line
  ) {
    func source(_ url: String) -> String {
      Sample.config([
        "base_url": url, "provider": "\"\(type)\"", "api_key": #""acmeexample4fa81b09c2d7""#,
        "model": #""acme/large""#,
      ])
    }
    assertFinds(
      rule,
      "base URL ends in \"\(ending)\", which Droid appends itself, expected \"\(base)\"",
      in: source("«\"\(url)\"»"), file: file, line: line)
    assertMends(rule, source("\"\(url)\""), to: source("\"\(base)\""), file: file, line: line)
  }

  func testWhatDroidAppendsIsFoundAndCutOff() {
    assertEnds(
      "https://openrouter.ai/api/v1/chat/completions", in: "/chat/completions",
      "https://openrouter.ai/api/v1")
    assertEnds(
      "https://llm.acme.net/v1/chat/completions/", in: "/chat/completions",
      "https://llm.acme.net/v1")
    assertEnds(
      "https://llm.acme.net/v1/Chat/Completions", in: "/chat/completions", "https://llm.acme.net/v1"
    )
    assertEnds(
      "https://llm.acme.net/v1/responses", in: "/responses", "https://llm.acme.net/v1", "openai")
    assertEnds(
      "https://llm.acme.net/v1/messages", in: "/v1/messages", "https://llm.acme.net", "anthropic")
    assertEnds(
      "https://llm.acme.net/messages", in: "/messages", "https://llm.acme.net", "anthropic")
    assertEnds(
      "http://localhost:11434/v1/chat/completions", in: "/chat/completions",
      "http://localhost:11434/v1")
  }

  func testThePathOfAnotherTypeIsFoundToo() {
    assertEnds(
      "https://llm.acme.net/v1/chat/completions", in: "/chat/completions",
      "https://llm.acme.net/v1",
      "openai")
    assertEnds("https://llm.acme.net/v1/messages", in: "/messages", "https://llm.acme.net/v1")
  }

  func testOtherPathsAreFine() {
    for url in [
      "https://llm.acme.net/chat", "https://llm.acme.net/completions/v1",
      "https://llm.acme.net/mymessages",
    ] {
      assertAllows(rule, Sample.config(["base_url": "\"\(url)\""]))
    }
  }
}
