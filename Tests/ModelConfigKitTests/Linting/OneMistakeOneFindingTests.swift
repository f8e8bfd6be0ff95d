import JSONSyntax
import XCTest

@testable import ModelConfigKit

/// Mistakes that several rules could speak of, and the one that does.
final class OneMistakeOneFindingTests: XCTestCase {
  private func ids(_ source: String) -> [DiagnosticID] {
    Linter().lint(ModelConfig(Array(source.utf8), kind: .config)).map(\.id)
  }

  private func rules(
    _ base: String, _ type: String = "generic-chat-completion-api",
    key: String = "acmeexample4fa81b09c2d7",
    model: String = "acme/large"
  ) -> [DiagnosticID] {
    ids(
      Sample.config([
        "base_url": "\"\(base)\"", "provider": "\"\(type)\"", "api_key": "\"\(key)\"",
        "model": "\"\(model)\"",
      ]))
  }

  func testBaseURLs() {
    XCTAssertEqual(rules("https://api.z.ai/api/anthropic", "zai"), ["unknown-provider"])
    XCTAssertEqual(rules("https://openrouter.ai/api/v1/chat/completions"), ["endpoint-in-base-url"])
    XCTAssertEqual(rules("https://openrouter.ai/chat/completions"), ["endpoint-in-base-url"])
    XCTAssertEqual(
      rules("https://api.anthropic.com/v1", "anthropic"), ["anthropic-base-url-version"])
    XCTAssertEqual(rules("https://api.z.ai/api/coding/pass/v4"), ["wrong-endpoint-path"])
    XCTAssertEqual(rules("http://localhost:11434"), ["wrong-endpoint-path"])
    XCTAssertEqual(rules("http://localhost:11434", "openai"), ["wrong-endpoint-path"])
    XCTAssertEqual(rules("http://openrouter.ai/api/v1"), ["insecure-base-url"])
    XCTAssertEqual(rules("http://example.com/v1/chat/completions"), ["placeholder-host"])
    XCTAssertEqual(rules("your-host/v1"), ["invalid-base-url"])
    XCTAssertEqual(rules("https://openrouter.ai/api/v1 "), ["unsafe-text"])
    XCTAssertEqual(
      rules("https://api.groq.com/openai/v1", "anthropic"), ["provider-endpoint-mismatch"])
    XCTAssertEqual(rules("${BASE_URL}"), ["environment-reference"])
    XCTAssertEqual(rules("{{ base_url }}"), ["invalid-base-url"])
  }

  func testKeys() {
    let base = "https://openrouter.ai/api/v1"
    let tail = "0123456789abcdef0123456789abcdef"
    XCTAssertEqual(rules(base, key: "${OPENROUTER_API_KEY}"), ["environment-reference"])
    XCTAssertEqual(rules(base, key: "{env:OPENROUTER_API_KEY}"), ["environment-reference"])
    XCTAssertEqual(rules(base, key: "sk-ant-\(tail)"), ["key-endpoint-mismatch"])
    XCTAssertEqual(rules(base, key: "YOUR_KEY"), ["placeholder-key"])
    XCTAssertEqual(rules(base, key: "your api key"), ["placeholder-key"])
    XCTAssertEqual(rules(base, key: "sk-or-v1-\(tail)\\n"), ["key-whitespace"])
    XCTAssertEqual(rules(base, key: "sk-ant-\(tail)\\n"), ["key-whitespace"])
    XCTAssertEqual(rules(base, key: "sk-or-v1-…1c96"), ["masked-key"])
    XCTAssertEqual(rules(base, key: "  "), ["empty-value"])
  }

  func testModels() {
    let base = "https://openrouter.ai/api/v1"
    XCTAssertEqual(rules(base, model: "your-model-id"), ["placeholder-model"])
    XCTAssertEqual(rules(base, model: "openai/gpt-5 "), ["unsafe-text"])
    XCTAssertEqual(rules(base, model: "gpt-5"), ["openrouter-model"])
    XCTAssertEqual(rules(base, model: "${MODEL}"), ["environment-reference"])
    XCTAssertEqual(ids(Sample.config(Sample.entry(), Sample.entry())), ["duplicate-display-name"])
  }

  func testAFixedFileIsFixedToTheEnd() {
    for (base, type, fixed) in [
      ("https://openrouter.ai/chat/completions", "openai", "https://openrouter.ai/api/v1"),
      ("https://api.anthropic.com/v1/chat/completions", "anthropic", "https://api.anthropic.com"),
      (" localhost:11434/api/v1/messages", "Anthropic", "http://localhost:11434"),
    ] {
      let source = Sample.config([
        "base_url": "\"\(base)\"", "provider": "\"\(type)\"",
        "api_key": #""acmeexample4fa81b09c2d7""#,
        "model": #""acme/large""#,
      ])
      let (mended, _) = Fixing().mend(ModelConfig(Array(source.utf8), kind: .config), Linter())
      XCTAssertEqual(mended.entries[0].string(.baseURL), fixed)
      XCTAssertEqual(Linter().lint(mended), [], base)
    }
  }
}
