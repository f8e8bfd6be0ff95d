import XCTest

@testable import ModelConfigKit

final class ProviderIsKnownTests: XCTestCase {
  private let rule = ProviderIsKnown()

  private func assertMeans(
    _ written: String, _ meant: String, at base: String = "https://llm.acme.net/v1",
    file: StaticString = #filePath, line: UInt = #line
  ) {
    func source(_ provider: String) -> String {
      Sample.config([
        "base_url": "\"\(base)\"", "provider": provider, "api_key": #""acmeexample1234567890""#,
      ])
    }
    assertFinds(
      rule,
      "unknown provider \"\(written)\", expected \"anthropic\", \"openai\" or "
        + "\"generic-chat-completion-api\"",
      in: source("«\"\(written)\"»"), file: file, line: line)
    assertMends(
      rule, source("\"\(written)\""), to: source("\"\(meant)\""), file: file, line: line)
  }

  func testLetterCaseAndSeparatorsAreSeenThrough() {
    assertMeans("OpenAI", "openai")
    assertMeans("open-ai", "openai")
    assertMeans("Anthropic", "anthropic", at: "https://llm.acme.net")
    assertMeans(" anthropic ", "anthropic", at: "https://llm.acme.net")
    assertMeans("generic_chat_completion_api", "generic-chat-completion-api")
  }

  func testNearMissesAreSeenThrough() {
    assertMeans("generic", "generic-chat-completion-api")
    assertMeans("generic-chat-completions-api", "generic-chat-completion-api")
    assertMeans("generic-chat-completion", "generic-chat-completion-api")
    assertMeans("openai-compatible", "generic-chat-completion-api")
    assertMeans("antropic", "anthropic", at: "https://llm.acme.net")
  }

  func testACompanyIsTakenForWhatItsEndpointSpeaks() {
    assertMeans("openrouter", "generic-chat-completion-api", at: "https://openrouter.ai/api/v1")
    assertMeans("zai", "anthropic", at: "https://api.z.ai/api/anthropic")
    assertMeans("zai", "generic-chat-completion-api", at: "https://api.z.ai/api/paas/v4")
    assertMeans("ollama", "generic-chat-completion-api", at: "http://localhost:11434/v1")
    assertMeans("acme", "anthropic", at: "https://llm.acme.net/anthropic/")
  }

  func testTheThreeTypesAreKnown() {
    for type in ProviderType.allCases {
      assertAllows(rule, Sample.config(["provider": "\"\(type.rawValue)\""]))
    }
  }

  func testTypesThatAreNotDocumentedAreAHintInSettings() {
    assertFinds(
      rule,
      "provider \"google\" is one that Droid does not document, expected one of the three types",
      in: Sample.settings(#""apiKey": "${GOOGLE_KEY}""#, #""provider": «"google"»"#),
      severity: .hint, as: .settings)
  }
}
