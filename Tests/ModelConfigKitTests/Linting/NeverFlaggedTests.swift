import XCTest

@testable import ModelConfigKit

/// What working files hold and no rule may speak of.
final class NeverFlaggedTests: XCTestCase {
  /// A file with one model of a server of one's own.
  private func own(
    _ base: String = "https://llm.acme.net/v1", _ provider: String = "generic-chat-completion-api",
    model: String = "acme-large", key: String = "acme-4fa81b09c2d7", name: String = "Acme"
  ) -> String {
    Sample.config([
      "model_display_name": "\"\(name)\"", "model": "\"\(model)\"", "base_url": "\"\(base)\"",
      "api_key": "\"\(key)\"", "provider": "\"\(provider)\"",
    ])
  }

  func testDummyKeysAtLocalHosts() {
    for key in ["x", "ollama", "not-needed", "sk-dummy", "lm-studio", "none", "EMPTY", "-"] {
      for base in ["http://localhost:8000/v1", "http://192.168.1.20:8080/v1", "http://gpu:8000"] {
        assertClean(own(base, key: key))
        assertClean(
          own(base, key: key), as: .config,
          LintContext(exposure: Exposure(mode: 0o644, git: .takes)))
      }
    }
  }

  func testBaseURLs() {
    for base in [
      "http://localhost:8000", "http://127.0.0.1:4000/", "http://10.0.0.7/v1",
      "http://box.local/v1",
      "https://llm.acme.net/v1/", "https://llm.acme.net/api/v4", "https://llm.acme.net/v2",
      "https://llm.acme.net/v1/openai", "https://llm.acme.net/v1beta/openai/",
      "https://llm.acme.net:8443/x/y/z",
    ] {
      assertClean(own(base))
      assertClean(own(base, "openai"))
    }
    for base in [
      "https://llm.acme.net/anthropic", "https://llm.acme.net/anthropic/", "http://localhost:4141",
    ] {
      assertClean(own(base, "anthropic"))
    }
    assertClean(own("https://generativelanguage.googleapis.com/v1beta/openai/"))
    assertClean(own("https://generativelanguage.googleapis.com/v1beta/"))
    assertClean(own("https://api.deepseek.com"))
    assertClean(own("https://api.z.ai/api/anthropic/", "anthropic"))
  }

  func testABareHostBeyondThisNetworkGetsNoMoreThanAHint() {
    for type in ["generic-chat-completion-api", "openai"] {
      let file = ModelConfig(Array(own("https://llm.acme.net", type).utf8), kind: .config)
      XCTAssertEqual(Linter().lint(file).map(\.severity), [.hint])
    }
    assertClean(own("https://llm.acme.net", "anthropic"))
  }

  func testHostsThatOnlyLookLikeKnownOnes() {
    for host in [
      "openrouter.acme.net", "openai.acme.net", "groq-proxy.acme.net", "us.api.openai.com",
      "eu.openrouter.ai", "codestral.mistral.ai", "api.llama.com", "my-proxy.vercel.app",
      "api.moonshot.cn", "api.minimaxi.com", "api.minimax.chat", "api.cohere.com", "api.novita.ai",
      "model-abc.api.baseten.co", "us-central1-aiplatform.googleapis.com",
    ] {
      assertClean(own("https://\(host)/v1"))
    }
    for base in [
      "https://acme.openai.azure.com/openai/v1", "https://acme.services.ai.azure.com/models",
      "https://bedrock-runtime.us-east-1.amazonaws.com/openai/v1", "https://ollama.com/v1",
    ] {
      assertClean(own(base))
    }
  }

  func testModelsThroughProxies() {
    for model in ["claude-opus-4-5", "claude-sonnet-4-5-20250929"] {
      assertClean(own(model: model))
      assertClean(own("http://localhost:8317/v1", "openai", model: model))
    }
    assertClean(own("http://localhost:8317", "anthropic", model: "gemini-3-pro-preview"))
    assertClean(own("http://localhost:8317", "anthropic", model: "gpt-5-codex"))
  }

  func testModelIdentifiers() {
    for model in [
      "a/b", "a/b/c", "qwen3-coder:480b-cloud", "hf:zai-org/GLM-4.6", "@alias/model", "GPT-5",
      "gpt-5(high)", "kimi-k2.5", "deepseek_v3", "model+tools", "accounts/acme/models/x#y", "日本",
    ] {
      assertClean(own(model: model))
    }
  }

  func testDisplayNames() {
    for name in [
      "acme-large", "日本語モデル", "Модель", "⚡ Fast", "👩‍💻 Coder", "نموذج", "मॉडल", "❤️", "a/b (c) [d] {e}",
      "Größe", "e\u{301}", "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    ] {
      assertClean(own(name: name))
    }
  }

  func testOneModelUnderTwoNames() {
    assertClean(
      Sample.config(
        Sample.entry(),
        Sample.entry(["model_display_name": #""Kimi (thinking)""#, "max_tokens": "8192"])))
  }

  func testOutputLimits() {
    for limit in ["4096", "8192", "131072", "262144", "384000"] {
      assertClean(Sample.config(["max_tokens": limit]))
    }
  }

  func testKeyOrderAndIndentationAreFree() {
    assertClean(
      "\t{\"custom_models\" :[{\"max_tokens\":4096 ,\"provider\":\"openai\",\r\n\"api_key\":\"x\","
        + "\"model\":\"m\",\"base_url\":\"http://localhost:8000/v1\",\"model_display_name\":\"M\"}]}"
    )
  }

  func testSettings() {
    let key = #""apiKey": "${GROQ_API_KEY}""#
    let provider = #""provider": "generic-chat-completion-api""#
    for extra in [
      #""noImageSupport": true"#, #""id": "custom:whatever I like""#, #""index": 3"#,
      #""extraArgs": {"temperature": 0.2}"#, #""extraHeaders": {"X-Title": "a"}"#,
      #""reasoningEffort": "high""#, #""enableThinking": true"#, #""maxContextLimit": 200000"#,
    ] {
      assertClean(Sample.settings(key, provider, extra), as: .settings)
    }
    assertClean(
      #"{"theme": "dark", "model": "opus", "hooks": {}, "models": {}, "enabledPlugins": [1]} // mine"#,
      as: .settings)
    assertClean(
      """
      {"customModels": [{"displayName": "Claude [Bedrock]", "model": "anthropic.claude-v4", \
      "apiKey": "${AWS_TOKEN}", "provider": "anthropic", "maxOutputTokens": 8192, \
      "bedrock": {"awsRegion": "us-east-1"}}]}
      """, as: .settings)
  }
}
