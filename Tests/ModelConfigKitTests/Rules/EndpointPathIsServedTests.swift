import XCTest

@testable import ModelConfigKit

final class EndpointPathIsServedTests: XCTestCase {
  private let rule = EndpointPathIsServed()

  private func source(_ url: String, _ type: String) -> String {
    Sample.config([
      "base_url": url, "provider": "\"\(type)\"", "api_key": #""acmeexample4fa81b09c2d7""#,
      "model": #""acme/large""#,
    ])
  }

  private func assertWrong(
    _ url: String, _ expected: String, _ title: String, path: String,
    type: String = "generic-chat-completion-api", unsafely: Bool = false,
    file: StaticString = #filePath, line: UInt = #line
  ) {
    let path = path.isEmpty ? "no path" : "the path \"\(path)\""
    assertFinds(
      rule, "base URL has \(path), which \(title) does not serve, expected \"\(expected)\"",
      in: source("«\"\(url)\"»", type), file: file, line: line)
    assertMends(
      rule, source("\"\(url)\"", type), to: source("\"\(expected)\"", type), unsafely: unsafely,
      file: file, line: line)
  }

  func testAPathThatIsNotServedIsFoundAndReplaced() {
    assertWrong(
      "https://openrouter.ai/v1", "https://openrouter.ai/api/v1", "OpenRouter", path: "/v1")
    assertWrong(
      "https://openrouter.ai/api", "https://openrouter.ai/api/v1", "OpenRouter", path: "/api",
      type: "openai")
    assertWrong("https://openrouter.ai", "https://openrouter.ai/api/v1", "OpenRouter", path: "")
    assertWrong(
      "https://api.z.ai/api/coding/pass/v4", "https://api.z.ai/api/coding/paas/v4", "Z.AI",
      path: "/api/coding/pass/v4")
    assertWrong("https://api.groq.com/v1/", "https://api.groq.com/openai/v1", "Groq", path: "/v1")
    assertWrong(
      "https://api.openai.com", "https://api.openai.com/v1", "OpenAI", path: "", type: "openai")
    assertWrong(
      "https://router.huggingface.co", "https://router.huggingface.co/v1", "Hugging Face", path: "")
  }

  func testOllamaAndLMStudioAreKnownByTheirPorts() {
    assertWrong("http://localhost:11434", "http://localhost:11434/v1", "Ollama", path: "")
    assertWrong("http://127.0.0.1:11434/", "http://127.0.0.1:11434/v1", "Ollama", path: "")
    assertWrong(
      "http://192.168.1.7:11434/api", "http://192.168.1.7:11434/v1", "Ollama", path: "/api")
    assertWrong("http://localhost:1234", "http://localhost:1234/v1", "LM Studio", path: "")
  }

  func testWhereSeveralPathsAreServedTheFixIsAGuess() {
    assertWrong(
      "https://api.z.ai", "https://api.z.ai/api/paas/v4", "Z.AI", path: "", unsafely: true)
  }

  func testServersThatAreNotKnownAreLeftAlone() {
    for url in [
      "https://llm.acme.net", "https://llm.acme.net/x/v9", "http://localhost:8000",
      "https://router.huggingface.co/fireworks-ai/inference/v1", "http://gpu:4000",
    ] {
      assertAllows(rule, source("\"\(url)\"", "generic-chat-completion-api"))
    }
  }

  func testEveryEndpointOfEveryPresetIsServed() {
    for endpoint in Preset.all.flatMap(\.endpoints) {
      for url in [endpoint.baseURL, endpoint.baseURL + "/"] {
        let text = source("\"\(url)\"", endpoint.provider.rawValue)
        assertAllows(rule, text)
        assertAllows(EndpointSpeaksProvider(), text)
        assertAllows(AnthropicBaseURLHasNoVersion(), text)
      }
    }
  }
}
