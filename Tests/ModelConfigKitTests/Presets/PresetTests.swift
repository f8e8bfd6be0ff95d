import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class PresetTests: XCTestCase {
  private func file(of preset: Preset, _ model: Preset.Model, at endpoint: Preset.Endpoint)
    -> [UInt8]
  {
    ModelConfig.newFile(
      .config,
      with: ModelFields(
        displayName: preset.displayName(ofModel: model.id), model: model.id,
        baseURL: endpoint.baseURL, apiKey: Secret(preset.placeholder), provider: endpoint.provider,
        maxTokens: model.maxTokens))
  }

  func testEveryEntryLintsWithNothingWorseThanThePlaceholder() {
    for preset in Preset.all {
      for endpoint in preset.endpoints {
        for model in preset.models {
          let isResponsesAlone = preset == .openAI && OpenAIModel.needsResponses(model.id)
          if isResponsesAlone, endpoint.provider != .openai { continue }
          let config = ModelConfig(file(of: preset, model, at: endpoint), kind: .config)
          let found = Linter().lint(config).filter { $0.severity > .hint }
          XCTAssertEqual(
            found.map(\.id), preset.keyVariable == nil ? [] : ["placeholder-key"],
            "\(preset.id) \(model.id): \(found.map(\.message))")
        }
      }
    }
  }

  func testTheFirstPresetIsWrittenAsDocumented() {
    let preset = Preset.openRouter
    XCTAssertEqual(
      String(decoding: file(of: preset, preset.models[0], at: preset.endpoint), as: UTF8.self),
      """
      {
        "custom_models": [
          {
            "model_display_name": "GPT-OSS-20B [OpenRouter]",
            "model": "openai/gpt-oss-20b",
            "base_url": "https://openrouter.ai/api/v1",
            "api_key": "YOUR_OPENROUTER_KEY",
            "provider": "generic-chat-completion-api",
            "max_tokens": 32000
          }
        ]
      }

      """)
  }

  func testIdentifiersAreUniqueAndFound() {
    XCTAssertEqual(Set(Preset.all.map(\.id)).count, Preset.all.count)
    for preset in Preset.all { XCTAssertEqual(Preset.named(preset.id.uppercased()), preset) }
    XCTAssertNil(Preset.named("acme"))
  }

  func testThoseOfTheDocumentationAreThere() {
    for id in [
      "openrouter", "anthropic", "openai", "fireworks", "baseten", "deepinfra", "huggingface",
      "ollama", "gemini",
    ] {
      XCTAssertNotNil(Preset.named(id), id)
    }
  }

  func testEndpointsAreSoundURLs() {
    for preset in Preset.all {
      for endpoint in preset.endpoints {
        let url = BaseURL(endpoint.baseURL)
        XCTAssertNil(url.fault, endpoint.baseURL)
        XCTAssertFalse(endpoint.baseURL.hasSuffix("/"), endpoint.baseURL)
        XCTAssertEqual(url.scheme, url.isLocal ? "http" : "https", endpoint.baseURL)
        XCTAssertEqual(
          Preset.presets(at: url).contains(preset), preset.recognition != .none, endpoint.baseURL)
      }
    }
  }

  func testAServerIsKnownByItsHostAndOnThisMachineByItsPort() {
    func ids(_ url: String) -> [String] { Preset.presets(at: BaseURL(url)).map(\.id) }
    XCTAssertEqual(ids("https://OPENROUTER.ai/x"), ["openrouter"])
    XCTAssertEqual(ids("http://127.0.0.1:11434"), ["ollama"])
    XCTAssertEqual(ids("http://localhost:1234/v1"), ["lmstudio"])
    XCTAssertEqual(ids("http://localhost:8000/v1"), [])
    XCTAssertEqual(ids("https://api.z.ai/api/anthropic"), ["zai", "zai-coding"])
    XCTAssertEqual(ids("https://llm.acme.net/v1"), [])
  }

  func testAServerIsKnownByTheHostThatItsUsersName() {
    func titles(_ url: String) -> [String] { Preset.presets(at: BaseURL(url)).map(\.title) }
    XCTAssertEqual(titles("https://acme.openai.azure.com/x"), ["Azure OpenAI"])
    XCTAssertEqual(titles("https://acme.services.ai.azure.com"), ["Azure AI Foundry"])
    XCTAssertEqual(
      titles("https://bedrock-runtime.us-east-1.amazonaws.com"), ["Amazon Bedrock"])
    XCTAssertEqual(titles("https://openai.azure.com"), [])
    XCTAssertEqual(titles("https://s3.us-east-1.amazonaws.com"), [])
  }

  func testKeysShowTheirIssuers() {
    for (key, id) in [
      ("AQ.00000000example", "gemini"), ("sk-cp-00000000example", "minimax"),
      ("sk-api-00000000example", "minimax"), ("vck_00000000example", "vercel"),
      ("sk-kimi-00000000example", "kimi-code"), ("AIza00000000example", "gemini"),
    ] {
      XCTAssertEqual(KeyIssuer.issuer(of: key)?.id, id, key)
    }
  }

  func testFurtherVariablesHoldKeysToo() {
    for name in ["ZHIPU_API_KEY", "VERCEL_API_KEY", "OLLAMA_API_KEY", "AZURE_OPENAI_API_KEY"] {
      XCTAssertTrue(Preset.keyVariables.contains(name), name)
    }
  }

  func testADisplayNameIsTheModelsNameAndTheLabel() {
    XCTAssertEqual(
      Preset.openRouter.displayName(ofModel: "openai/gpt-oss-20b"), "GPT-OSS-20B [OpenRouter]")
    XCTAssertEqual(
      Preset.openRouter.displayName(ofModel: "qwen/qwen3-coder"), "qwen3-coder [OpenRouter]")
    XCTAssertEqual(Preset.fireworks.displayName(ofModel: "/"), "/ [Fireworks]")
  }
}
