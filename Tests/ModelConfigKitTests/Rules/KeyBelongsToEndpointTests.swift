import XCTest

@testable import ModelConfigKit

final class KeyBelongsToEndpointTests: XCTestCase {
  private let rule = KeyBelongsToEndpoint()
  private let tail = "00000000example00000000example1c96"

  private func source(_ url: String, _ key: String) -> String {
    Sample.config(["base_url": "\"\(url)\"", "api_key": key, "model": #""acme/large""#])
  }

  func testAKeyOfAnotherCompanyIsFoundAndNotShown() {
    assertFinds(
      rule, "key \"sk-ant-…1c96\" is Anthropic's, expected one from OpenRouter",
      in: source("https://openrouter.ai/api/v1", "«\"sk-ant-\(tail)\"»"))
    assertFinds(
      rule, "key \"sk-or-v1-…1c96\" is OpenRouter's, expected one from OpenAI",
      in: source("https://api.openai.com/v1", "«\"sk-or-v1-\(tail)\"»"))
    assertFinds(
      rule, "key \"gsk_…1c96\" is Groq's, expected one from xAI",
      in: source("https://api.x.ai/v1", "«\"gsk_\(tail)\"»"))
    assertFinds(
      rule, "key \"sk-proj-…1c96\" is OpenAI's, expected one from DeepSeek",
      in: source("https://api.deepseek.com/v1", "«\"sk-proj-\(tail)\"»"))
  }

  func testAKeyOfTheCompanyIsFine() {
    for preset in Preset.all where preset.keyVariable != nil {
      for prefix in preset.keyPrefixes {
        assertAllows(rule, source(preset.endpoint.baseURL, "\"\(prefix)\(tail)\""))
      }
    }
  }

  func testWhoMayForwardItIsLeftAlone() {
    for url in ["https://llm.acme.net/v1", "http://localhost:11434/v1", "http://localhost:4000"] {
      assertAllows(rule, source(url, "\"sk-ant-\(tail)\""))
    }
  }

  func testABeginningThatManyUseTellsNothing() {
    assertAllows(rule, source("https://openrouter.ai/api/v1", "\"sk-\(tail)\""))
    assertAllows(rule, source("https://openrouter.ai/api/v1", #""hf_abc""#))
  }
}
