import XCTest

@testable import ModelConfigKit

final class OpenRouterModelHasVendorTests: XCTestCase {
  private let rule = OpenRouterModelHasVendor()

  private func source(_ model: String, at url: String = "https://openrouter.ai/api/v1") -> String {
    Sample.config([
      "model": model, "base_url": "\"\(url)\"", "api_key": #""acmeexample4fa81b09c2d7""#,
    ])
  }

  func testOtherFormsAreFound() {
    for model in [
      "gpt-oss-120b", "openrouter/openai/gpt-oss-120b", "openai/", "/gpt-5", "openai/gpt 5",
      "openai/gpt-5:", "@preset", "@preset/", "openai/gpt-5@x/y",
      "https://openrouter.ai/openai/gpt-5",
    ] {
      assertFinds(
        rule, "model \"\(model)\" is none of OpenRouter's, expected \"vendor/name\"",
        in: source("«\"\(model)\"»"))
    }
  }

  func testItsOwnFormsAreFine() {
    for model in [
      "openai/gpt-oss-120b", "openai/gpt-oss-120b:free", "deepseek/deepseek-r1:thinking:free",
      "~anthropic/claude-opus-latest", "openrouter/auto", "openai/gpt-5@preset/coding",
      "@preset/coding", "Qwen/Qwen3-Coder", "z-ai/glm-4.6", "x-ai/grok-4.1_fast",
    ] {
      assertAllows(rule, source("\"\(model)\""))
    }
  }

  func testOtherServersHaveTheirOwn() {
    assertAllows(rule, source(#""gpt-oss-120b""#, at: "https://llm.acme.net/v1"))
  }
}
