import XCTest

@testable import ModelConfigKit

final class KeyIsFilledInTests: XCTestCase {
  private let rule = KeyIsFilledIn()

  func testPlaceholdersAreFound() {
    for text in [
      "YOUR_GROQ_KEY", "your-api-key-here", "<api-key>", "{GROQ_KEY}", "sk-xxx", "sk-xxxxxxxx",
      "changeme", "sk-...", "gsk_...", "API_KEY", "REPLACE_ME", "votre-clé", "DEINE_API_KEY",
      "你的密钥", "あなたのキー", "ваш ключ", "TU_CLAVE", "sk-your-key", "insert-key-here", "xxx",
    ] {
      assertFinds(
        rule, "placeholder \"\(text)\", expected a key from https://console.groq.com/keys",
        in: Sample.config(["api_key": "«\"\(text)\"»"]))
    }
  }

  func testAnUnknownProviderHasNoPage() {
    assertFinds(
      rule, "placeholder \"YOUR_KEY\", expected a key",
      in: Sample.config([
        "base_url": #""https://llm.acme.net/v1""#, "api_key": #"«"YOUR_KEY"»"#,
      ]))
  }

  func testAnyTextIsFineAtALocalHost() {
    for text in [
      "x", "ollama", "not-needed", "sk-dummy", "YOUR_KEY", "none", "sk-xxx", "lm-studio",
    ] {
      for host in ["localhost:8000", "127.0.0.1:8000", "192.168.1.7", "gpu-box:8000", "gpu.local"] {
        assertClean(
          Sample.config(["base_url": "\"http://\(host)/v1\"", "api_key": "\"\(text)\""]))
      }
    }
  }

  func testKeysAreKeys() {
    for text in [Sample.key, "acme-prod-4fa81b", "9f86d081884c7d659a2feaa0c55ad015", "abc123"] {
      assertAllows(rule, Sample.config(["api_key": "\"\(text)\""]))
    }
  }

  func testAtBedrockTheKeyIsAFormality() {
    assertAllows(
      rule,
      """
      {"customModels": [{"displayName": "A", "model": "m", "apiKey": "not-needed",
        "provider": "anthropic", "bedrock": {"awsRegion": "us-east-1"}}]}
      """, as: .settings)
  }
}
