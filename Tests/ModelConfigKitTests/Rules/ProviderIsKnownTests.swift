import XCTest

@testable import ModelConfigKit

final class ProviderIsKnownTests: XCTestCase {
  private let rule = ProviderIsKnown()

  private func assertMeans(
    _ written: String, _ meant: String, at base: String = "https://llm.acme.net/v1",
    unsafely: Bool = false, file: StaticString = #filePath, line: UInt = #line
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
      rule, source("\"\(written)\""), to: source("\"\(meant)\""), unsafely: unsafely, file: file,
      line: line)
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

  func testACompanyIsTakenForWhatItsEndpointSpeaksIfThatIsAskedFor() {
    let chat = "generic-chat-completion-api"
    assertMeans("openrouter", chat, at: "https://openrouter.ai/api/v1", unsafely: true)
    assertMeans("zai", "anthropic", at: "https://api.z.ai/api/anthropic", unsafely: true)
    assertMeans("zai", chat, at: "https://api.z.ai/api/paas/v4", unsafely: true)
    assertMeans("ollama", chat, at: "http://localhost:11434/v1", unsafely: true)
    assertMeans("acme", "anthropic", at: "https://llm.acme.net/anthropic/", unsafely: true)
    assertMeans("claude", "anthropic", at: "https://llm.acme.net", unsafely: true)
  }

  func testNothingIsGuessedAtAnUnknownServer() {
    for text in ["foo", "cohere", "my-gateway", "vertex"] {
      assertOffersNoFix(
        rule, Sample.config(["provider": "\"\(text)\"", "base_url": #""https://gw.acme.net/v1""#]))
    }
  }

  func testBedrockIsReachedThroughSettings() {
    let source = Sample.config(["provider": #"«"bedrock"»"#])
    assertFinds(
      rule,
      "provider \"bedrock\" is no protocol, expected a model of settings.json with \"bedrock\": "
        + "{\"awsRegion\": \"…\"}", in: source)
    assertOffersNoFix(rule, String(decoding: MarkedSource(source).bytes, as: UTF8.self))
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
