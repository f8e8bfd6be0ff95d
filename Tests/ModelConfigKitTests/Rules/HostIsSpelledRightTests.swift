import XCTest

@testable import ModelConfigKit

final class HostIsSpelledRightTests: XCTestCase {
  private let rule = HostIsSpelledRight()

  private func source(_ url: String, _ type: String) -> String {
    Sample.config([
      "base_url": url, "provider": "\"\(type)\"", "api_key": #""acme-4fa81b09c2d7""#,
      "model": #""acme/large""#,
    ])
  }

  private func assertMeans(
    _ url: String, _ title: String, _ right: String,
    _ type: String = "generic-chat-completion-api", file: StaticString = #filePath,
    line: UInt = #line
  ) {
    assertFinds(
      rule, "host \"\(BaseURL(url).host)\" is not \(title)'s, expected \"\(right)\"",
      in: source("«\"\(url)\"»", type), file: file, line: line)
    assertMends(
      rule, source("\"\(url)\"", type), to: source("\"\(right)\"", type), unsafely: true,
      file: file, line: line)
  }

  func testAnotherSubdomainIsFound() {
    let right = "https://openrouter.ai/api/v1"
    assertMeans("https://api.openrouter.ai/v1", "OpenRouter", right)
    assertMeans("https://www.openrouter.ai/api/v1", "OpenRouter", right)
    assertMeans("https://openai.com/v1", "OpenAI", "https://api.openai.com/v1", "openai")
    assertMeans("https://console.groq.com", "Groq", "https://api.groq.com/openai/v1")
    assertMeans("https://api.huggingface.co/v1", "Hugging Face", "https://router.huggingface.co/v1")
    assertMeans("https://chat.deepseek.com/v1", "DeepSeek", "https://api.deepseek.com/v1")
  }

  func testAnotherTopLevelDomainIsFound() {
    assertMeans("https://openrouter.com/api/v1", "OpenRouter", "https://openrouter.ai/api/v1")
    assertMeans("https://api.groq.ai/openai/v1", "Groq", "https://api.groq.com/openai/v1")
    assertMeans("https://api.openai.con/v1", "OpenAI", "https://api.openai.com/v1", "openai")
    assertMeans("https://api.mistral.com/v1", "Mistral", "https://api.mistral.ai/v1")
  }

  func testASlipOfTheFingerIsFound() {
    assertMeans("https://opnrouter.ai/v1", "OpenRouter", "https://openrouter.ai/api/v1")
    assertMeans(
      "https://api.antropic.com", "Anthropic", "https://api.anthropic.com", "anthropic")
    assertMeans("https://api.gorq.com/openai/v1", "Groq", "https://api.groq.com/openai/v1")
    assertMeans("https://apideepseek.com/v1", "DeepSeek", "https://api.deepseek.com/v1")
  }

  func testEveryKnownHostIsFoundWithALetterTooFewAndNotAsItIs() {
    for url in Preset.all.flatMap(\.endpoints).map(\.url) where !url.isLocal {
      XCTAssertNil(KnownHost.meant(by: url), url.host)
      let labels = url.host.split(separator: ".")
      guard labels[labels.count - 2].count > 3 else { continue }
      var shorter = labels
      shorter[labels.count - 2].removeLast()
      let near = BaseURL("https://\(shorter.joined(separator: "."))/v1")
      guard Preset.presets(at: near).isEmpty else { continue }
      XCTAssertNotNil(KnownHost.meant(by: near), near.host)
    }
  }

  func testOpenClawsServersAreTheSame() {
    assertFinds(
      rule,
      "host \"openrouter.com\" is not OpenRouter's, expected \"https://openrouter.ai/api/v1\"",
      in: OpenClawSample.provider(#"«"https://openrouter.com/v1"»"#), as: .openClaw)
  }

  func testOtherHostsAreTheirOwners() {
    for host in [
      "openrouter.acme.net", "api.openai.azure.com", "openrouter.internal", "api.y.ai",
      "api.llama.com", "us.api.openai.com", "api.vercel.app", "llm.acme.net", "8.8.8.8",
    ] {
      assertAllows(rule, source("\"https://\(host)/v1\"", "openai"))
    }
  }
}
