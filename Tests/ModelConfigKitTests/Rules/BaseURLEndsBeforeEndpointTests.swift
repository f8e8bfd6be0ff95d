import XCTest

@testable import ModelConfigKit

final class BaseURLEndsBeforeEndpointTests: XCTestCase {
  private let rule = BaseURLEndsBeforeEndpoint()

  private func assertEnds(
    _ url: String, in ending: String, _ base: String,
    _ type: String = "generic-chat-completion-api", isAppended: Bool = true,
    file: StaticString = #filePath,
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
      "base URL ends in \"\(ending)\", "
        + (isAppended ? "which Droid appends itself" : "the path of a request")
        + ", expected \"\(base)\"",
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

  func testThePathOfAnyOtherRequestIsFoundToo() {
    let urls = [
      ("https://llm.acme.net/v1/models", "/models", "https://llm.acme.net/v1"),
      ("https://llm.acme.net/v1/models/", "/models", "https://llm.acme.net/v1"),
      ("https://llm.acme.net/v1/models?limit=9", "/models", "https://llm.acme.net/v1"),
      ("https://llm.acme.net/v1beta/completions", "/completions", "https://llm.acme.net/v1beta"),
      ("https://llm.acme.net/v1/embeddings", "/embeddings", "https://llm.acme.net/v1"),
      ("https://llm.acme.net/v1/chat", "/chat", "https://llm.acme.net/v1"),
      ("http://localhost:11434/api/tags", "/api/tags", "http://localhost:11434/v1"),
      ("http://localhost:11434/api/chat", "/api/chat", "http://localhost:11434/v1"),
      ("http://gpu:8000/api/generate", "/api/generate", "http://gpu:8000/v1"),
    ]
    for (url, ending, base) in urls { assertEnds(url, in: ending, base, isAppended: false) }
    assertEnds(
      "http://localhost:11434/api/chat", in: "/api/chat", "http://localhost:11434", "anthropic",
      isAppended: false)
  }

  func testWhatIsLeftIsAPathThatTheServerServes() {
    assertEnds(
      "https://openrouter.ai/chat/completions", in: "/chat/completions",
      "https://openrouter.ai/api/v1")
    assertEnds(
      "https://acme.openai.azure.com/openai/responses?api-version=2025-04-01-preview",
      in: "/responses", "https://acme.openai.azure.com/openai/v1", "openai")
  }

  func testWithoutAVersionBeforeItModelsMayBeAPathOfOnesOwn() {
    let source = Sample.config(["base_url": #"«"https://llm.acme.net/models"»"#])
    assertFinds(
      rule,
      "base URL ends in \"/models\", the path of a request, expected \"https://llm.acme.net\"",
      in: source, severity: .warning, amongOthers: true)
    assertMends(
      rule, source, to: Sample.config(["base_url": #""https://llm.acme.net""#]), unsafely: true)
    assertAllows(
      rule, Sample.config(["base_url": #""https://acme.services.ai.azure.com/models""#]))
  }

  func testOpenClawAppendsThemToo() {
    assertFinds(
      rule,
      "base URL ends in \"/models\", the path of a request, expected \"https://llm.acme.net/v1\"",
      in: OpenClawSample.provider(#"«"https://llm.acme.net/v1/models"»"#), as: .openClaw)
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
