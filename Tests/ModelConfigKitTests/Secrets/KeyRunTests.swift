import XCTest

@testable import ModelConfigKit

final class KeyRunTests: XCTestCase {
  func testKeysWithSignsAndOfLettersAloneAreHidden() {
    for key in [
      "wJalrXUtnFEMI/K7MDENG/bPxRfiCYqZ3vT8kLm0", "QmZxPLtRvWyKbNcHdJfGsaTe",
      "abCd+3kP9xQz7LmN2vR/8sT4uW+yB6cD0eFgHiJk==",
      "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVPmB92K27uhbUJU1p1r",
      "0f1e2d3c4b5a69788796a5b40f1e2d3c.aB3dE5fG7hJ9kL1m",
    ] {
      for text in [key, "a \(key) b", "k=\(key)", "(\(key)).", "\"\(key)\", it said"] {
        let expected = text.components(separatedBy: key).joined(separator: "…" + key.suffix(4))
        XCTAssertEqual(KeyPattern.maskedRuns(text), expected)
      }
    }
  }

  func testWhatPeopleWriteStays() {
    for text in [
      "moonshotai/kimi-k2-instruct-0905", "claude-sonnet-4-5-20250929",
      "accounts/fireworks/models/glm-4p5", "accounts/fireworks/models/qwen3-235b-a22b",
      "us.anthropic.claude-sonnet-4-20250514-v1:0", "Qwen/Qwen3-Coder-480B-A35B-Instruct-FP8",
      "hf.co/unsloth/Qwen3-30B-A3B-Instruct-2507-GGUF:Q4_K_XL",
      "nvidia/llama-3.3-nemotron-super-49b-v1.5",
      "meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8", "custom:Claude-Sonnet-4@20250514-0",
      "deepseek-ai/DeepSeek-V3.1-Terminus", "mistral.mixtral-8x7b-instruct-v0:1",
      "https://generativelanguage.googleapis.com/v1beta/openai/",
      "https://api.cloudflare.com/client/v4/accounts/ID/ai/v1",
      "https://docs.factory.ai/cli/configuration/byok#what-is-bring-your-own-key",
      "https://my-resource.openai.azure.com/openai/deployments/gpt-4o?api-version=2024-10-21",
      "/usr/local/share/byok/Examples/Rules/unknown-provider/bad.json",
      "~/.factory/settings.local.json",
      "/Users/somebody/Library/Application Support/Code/User/settings.json",
      "C:\\Users\\me\\config.json",
      "@modelcontextprotocol/server-filesystem", "npx -y @upstash/context7-mcp@latest",
      "swift-argument-parser 1.5.0", "thinkingMaxTokensForEveryRequest", "extraArgsOfTheProvider",
      "customModelsWithReasoningEffortAndMore", "CLAUDE_CODE_MAX_OUTPUT_TOKENS",
      "generic-chat-completion-api",
      "expected \"anthropic\", \"openai\" or something/else.entirely",
      "2026-11-21T15:05:30.123Z", "application/vnd.github.v3+json", "internationalization",
      "the quick brown fox/jumps+over the.lazy dog, and antidisestablishmentarianism too",
      "com.example.MyApplication.HelperTool", "OpenRouterConfigurationExporter.swift",
    ] {
      XCTAssertEqual(KeyPattern.maskedRuns(text), text)
      XCTAssertEqual(KeyPattern.maskedMessage(text), text)
    }
  }

  func testAMessageKeepsFolders() {
    let key = "Zq7Wx2Lm9Kt4Rv8Yb3Nc6Hd1Jf5Gs0Pa"
    XCTAssertEqual(
      KeyPattern.maskedMessage("cannot read /tmp/\(key)/config.json"),
      "cannot read /tmp/\(key)/config.json")
    XCTAssertEqual(
      KeyPattern.maskedMessage("cannot read /nope/\(key)"), "cannot read /nope/…s0Pa")
    XCTAssertEqual(KeyPattern.maskedMessage("unknown api \"\(key)\""), "unknown api \"…s0Pa\"")
    XCTAssertEqual(KeyPattern.maskedMessage("https://h/\(key)/v1"), "https://h/…s0Pa/v1")
  }
}

extension KeyRunTests {
  func testALossQuotesNoKey() {
    let key = "Zq7Wx2Lm9Kt4Rv8Yb3Nc6Hd1Jf5Gs0Pa"
    let loss = Conversion.Loss("\"\(key)\" has no place there", of: key)
    XCTAssertEqual(loss.what, "\"…s0Pa\" has no place there")
    XCTAssertEqual(loss.model, "…s0Pa")
    XCTAssertEqual(Conversion.Loss("x", of: "Qwen/Qwen3-235B-A22B").model, "Qwen/Qwen3-235B-A22B")
  }

  func testACookieStaysHere() {
    var model = PortableModel(
      displayName: "m", model: "m", baseURL: "https://h/v1", provider: .openai, apiKey: .none)
    model.headers = [.init("Cookie", Secret("a=b")), .init("X-Title", Secret("byok"))]
    let keys = ExportedKeys([model], reveals: false)
    XCTAssertNil(keys.text(of: model.headers[0]))
    XCTAssertEqual(keys.text(of: model.headers[1]), "byok")
  }
}
