import XCTest

/// What a file holds as a key never masks the tool's own words.
final class ToolsOwnWordsTests: XCTestCase {
  private func lint(_ key: String, _ provider: String = "antropic") throws -> RunResult {
    let home = try TestHome()
    try home.write(
      """
      {"custom_models": [{"model_display_name": "X", "model": "m-70b",
        "base_url": "https://llm.acme.dev/v1", "api_key": "\(key)", "provider": "\(provider)"}]}
      """)
    return home.run("lint", "--format", "json")
  }

  func testAConstantInTheKeysPlaceMasksNoAdvice() throws {
    let plain = try lint("Zq8xV3mN7bT2kL9wR4yH6cJ1").output
    for key in [
      "anthropic", "generic-chat-completion-api", "openrouter", "max_tokens", "expected", "unknown",
      "provider", "documented", "OpenRouter", "https://openrouter.ai/api/v1", "model_display_name",
    ] {
      let run = try lint(key)
      XCTAssertTrue(
        run.output.contains(
          #"unknown provider \"antropic\", expected \"anthropic\", \"openai\" or \"generic-"#),
        run.output)
      XCTAssertTrue(run.output.contains(#""text": "\"anthropic\"""#), run.output)
      XCTAssertEqual(
        run.output.components(separatedBy: "…").count, plain.components(separatedBy: "…").count, key
      )
    }
  }

  func testAdviceOnAReferenceStaysWhole() throws {
    for key in ["${ACME_API_KEY:-none}", "${ACME_API_KEY-x}", "${ACME_API_KEY"] {
      let home = try TestHome()
      try home.write(
        """
        {"customModels": [{"displayName": "X", "model": "openai/gpt-oss-120b",
          "baseUrl": "https://llm.acme.dev/v1", "apiKey": "\(key)",
          "provider": "generic-chat-completion-api", "maxOutputTokens": 32000}]}
        """, to: "settings.json")
      let run = home.run("lint")
      XCTAssertFalse(run.output.contains("…"), run.output)
    }
  }

  func testTheDefaultOfAReferenceIsAKey() throws {
    let home = try TestHome()
    try home.write(
      """
      {"customModels": [{"model": "m", "baseUrl": "https://llm.acme.dev/v1",
        "apiKey": "${ACME_API_KEY:-hunter2}", "provider": "openai", "maxOutputTokens": 32000}]}
      """, to: "settings.json")
    let run = home.run("lint")
    XCTAssertFalse(run.output.contains("hunter2"), run.output)
    XCTAssertTrue(run.output.contains("ACME_API_KEY"), run.output)
  }
}
