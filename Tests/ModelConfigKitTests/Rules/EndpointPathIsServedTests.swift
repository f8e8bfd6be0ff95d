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

  func testHostsThatCarryANameOfOnesOwnAreKnown() {
    let azure = "https://acme.openai.azure.com"
    assertWrong(azure, azure + "/openai/v1", "Azure OpenAI", path: "")
    assertWrong(azure + "/v1", azure + "/openai/v1", "Azure OpenAI", path: "/v1", type: "openai")
    assertWrong(
      "https://acme.cognitiveservices.azure.com/",
      "https://acme.cognitiveservices.azure.com/openai/v1", "Azure OpenAI", path: "")
    assertWrong(
      "https://acme.services.ai.azure.com", "https://acme.services.ai.azure.com/anthropic",
      "Azure AI Foundry", path: "", type: "anthropic")
    assertWrong(
      "https://bedrock-runtime.eu-west-1.amazonaws.com",
      "https://bedrock-runtime.eu-west-1.amazonaws.com/openai/v1", "Amazon Bedrock", path: "")
    assertWrong("https://ollama.com", "https://ollama.com/v1", "Ollama Cloud", path: "")
    for url in ["https://a.b.openai.azure.com", "https://acme.azure-api.net/x"] {
      assertAllows(rule, source("\"\(url)\"", "openai"))
    }
  }

  func testOllamaAndItsLikeSpeakNoTLS() {
    for (wrong, right) in [
      ("https://localhost:11434", "http://localhost:11434/v1"),
      ("https://127.0.0.1:11434/v1", "http://127.0.0.1:11434/v1"),
      ("https://gpu:1234/v1", "http://gpu:1234/v1"),
    ] {
      let title = wrong.hasSuffix("1234/v1") ? "LM Studio" : "Ollama"
      let type = "generic-chat-completion-api"
      assertFinds(
        rule, "\(title) speaks http here, not https, expected \"\(right)\"",
        in: source("«\"\(wrong)\"»", type))
      assertMends(
        rule, source("\"\(wrong)\"", type), to: source("\"\(right)\"", type), unsafely: true)
    }
    for url in ["https://ollama.internal:11434/v1", "https://localhost:8000/v1"] {
      assertAllows(rule, source("\"\(url)\"", "openai"))
    }
  }

  func testAPortThatOthersMayUseIsWorthAHint() {
    let message =
      "base URL has no path, which CLIProxyAPI does not serve, expected "
      + "\"http://localhost:8317/v1\""
    assertFinds(
      rule, message, in: source(#"«"http://localhost:8317"»"#, "openai"), severity: .hint)
    for url in ["http://localhost:8317/v1", "http://localhost:8317/api/provider/acme/v1"] {
      assertAllows(rule, source("\"\(url)\"", "openai"))
    }
    assertAllows(rule, source(#""http://localhost:8317""#, "anthropic"))
  }

  func testOpenClawCallsTheSameServers() {
    let wrong = OpenClawSample.provider(#"«"https://openrouter.ai/v1"»"#)
    assertFinds(
      rule,
      "base URL has the path \"/v1\", which OpenRouter does not serve, expected "
        + "\"https://openrouter.ai/api/v1\"", in: wrong, as: .openClaw)
    assertMends(
      rule, wrong, to: OpenClawSample.provider(#""https://openrouter.ai/api/v1""#), as: .openClaw)
    assertFinds(
      rule,
      "base URL has no path, which Ollama does not serve, expected \"http://localhost:11434/v1\"",
      in: OpenClawSample.provider(#"«"http://localhost:11434"»"#), as: .openClaw)
    for (url, api) in [
      ("http://localhost:11434", "ollama"), ("https://api.anthropic.com/v1", "anthropic-messages"),
      ("https://api.anthropic.com", "anthropic-messages"),
      ("https://generativelanguage.googleapis.com/v1beta", "google-generative-ai"),
    ] {
      assertAllows(
        rule, OpenClawSample.provider("\"\(url)\"", api: "\"\(api)\""), as: .openClaw)
    }
  }

  func testAProviderThatOpenClawBringsAlongNeedsNoProtocol() {
    assertFinds(
      rule,
      "base URL has the path \"/v1\", which OpenRouter does not serve, expected "
        + "\"https://openrouter.ai/api/v1\"",
      in: #"{models: {providers: {openrouter: {baseUrl: «"https://openrouter.ai/v1"»}}}}"#,
      as: .openClaw, amongOthers: true)
    assertAllows(
      rule, #"{models: {providers: {ollama: {baseUrl: "http://localhost:11434"}}}}"#,
      as: .openClaw)
  }

  func testAModelOfOpenClawMayHaveAWayOfItsOwn() {
    let model = #"{id: "m", name: "M", baseUrl: «"https://api.groq.com/v1"»}"#
    assertFinds(
      rule,
      "base URL has the path \"/v1\", which Groq does not serve, expected "
        + "\"https://api.groq.com/openai/v1\"",
      in: """
        {models: {providers: {acme: {baseUrl: "https://llm.acme.net/v1", \
        apiKey: "acme-4fa81b09c2d7", api: "openai-completions", models: [\(model)]}}}}
        """, as: .openClaw)
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
