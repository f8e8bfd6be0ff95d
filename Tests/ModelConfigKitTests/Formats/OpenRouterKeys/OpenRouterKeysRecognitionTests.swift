import XCTest

@testable import ModelConfigKit

final class OpenRouterKeysRecognitionTests: XCTestCase {
  private func kind(_ source: String, _ name: String = "keys.json") -> FileKind {
    FileKind.detect(MarkedSource(source).bytes, named: name)
  }

  func testOtherFilesAreLeftToTheirOwners() {
    for source in [
      "{}", "[]", "17", #"{"custom_models": []}"#, #"{"api_key": "x"}"#,
      #"[{"model": "a/b", "base_url": "https://x.net", "api_key": "k", "provider": "openai"}]"#,
      #"{"model": "a/b", "base_url": "https://x.net", "api_key": "k", "max_tokens": 5}"#,
      "{models: {providers: {openrouter: {apiKey: 'k', baseUrl: 'u', models: []}}}}",
      #"{"env": {"OPENROUTER_API_KEY": "k"}, "agents": {}}"#, #"{"region": "us-east-1"}"#,
      #"{"type": "module", "project_id": "x"}"#, #"{"model_id": "x", "api_key": "k"}"#,
      #"{"model_id": "x", "api_key": "k", "base_url": "u"}"#,
    ] {
      XCTAssertNotEqual(kind(source), .openRouterKeys, source)
    }
    for source in [
      "OPENROUTER_KEY=\(StoredSample.azureKey)", "OPENROUTER_LONG_KEY_NAME=", "hello",
      "a word and another word, and more", "# \(StoredSample.bedrockKey)", "/usr/local/share/byok",
    ] {
      XCTAssertNotEqual(kind(source, "notes.txt"), .openRouterKeys, source)
    }
    for name in ["config.json", ".env", ".env.local", "prod.env"] {
      XCTAssertNotEqual(kind(StoredSample.bedrockKey, name), .openRouterKeys, name)
    }
    XCTAssertEqual(kind(StoredSample.object(StoredSample.account), "settings.json"), .settings)
    XCTAssertEqual(
      kind(
        #"{"custom_models": [], "model_slug": "a/b", "endpoint_url": "u", "api_key": "k"}"#),
      .config)
  }

  func testAResourceWithoutItsNameIsRecognised() {
    let source = #"{"api_key": "\#(StoredSample.azureKey)", "resource_type": "ai_foundry"}"#
    XCTAssertEqual(kind(source), .openRouterKeys)
    XCTAssertEqual(kind("[\(source)]"), .openRouterKeys)
  }

  func testKeysAloneAreRecognised() {
    for source in [
      StoredSample.bedrockKey, "\"\(StoredSample.bedrockKey)\"", "ABSKQmVk+cm9/ja0FQ==\n",
      "bedrock-api-key-0000example0000", "<your-bedrock-api-key>",
    ] {
      XCTAssertEqual(kind(source, "bedrock.txt"), .openRouterKeys, source)
    }
  }
}
