import XCTest

@testable import ModelConfigKit

final class EndpointSpeaksProviderTests: XCTestCase {
  private let rule = EndpointSpeaksProvider()

  private func source(_ url: String, _ type: String) -> String {
    Sample.config([
      "base_url": "\"\(url)\"", "provider": type, "api_key": #""acme-4fa81b09c2d7""#,
      "model": #""acme/large""#,
    ])
  }

  private func assertMismatch(
    _ url: String, _ type: ProviderType, _ expected: ProviderType, _ title: String,
    file: StaticString = #filePath, line: UInt = #line
  ) {
    assertFinds(
      rule,
      "\(title) does not speak \(type.protocolName) (\"\(type.rawValue)\") at this base URL, "
        + "expected \"\(expected.rawValue)\"",
      in: source(url, "«\"\(type.rawValue)\"»"), file: file, line: line)
    assertMends(
      rule, source(url, "\"\(type.rawValue)\""), to: source(url, "\"\(expected.rawValue)\""),
      unsafely: true, file: file, line: line)
  }

  func testATypeThatAServerDoesNotSpeakIsFound() {
    assertMismatch("https://api.openai.com/v1", .anthropic, .openai, "OpenAI")
    assertMismatch("https://api.anthropic.com", .openai, .anthropic, "Anthropic")
    assertMismatch("https://api.mistral.ai/v1", .openai, .genericChatCompletion, "Mistral")
    assertMismatch("https://api.cerebras.ai/v1", .anthropic, .genericChatCompletion, "Cerebras")
  }

  func testATypeThatIsSpokenAtAnotherPathIsFound() {
    assertMismatch("https://api.z.ai/api/anthropic", .genericChatCompletion, .anthropic, "Z.AI")
    assertMismatch("https://api.z.ai/api/paas/v4", .anthropic, .genericChatCompletion, "Z.AI")
    assertMismatch("https://api.anthropic.com", .genericChatCompletion, .anthropic, "Anthropic")
  }

  func testServersThatAreNotKnownAreLeftAlone() {
    for type in ProviderType.allCases {
      assertAllows(rule, source("https://llm.acme.net", "\"\(type.rawValue)\""))
      assertAllows(rule, source("http://localhost:8000/v1", "\"\(type.rawValue)\""))
    }
  }

  func testAnUnknownTypeIsSpokenOfElsewhere() {
    assertAllows(rule, source("https://api.z.ai/api/anthropic", #""zai""#))
  }

  func testWhereTheBaseURLHasBeenSpokenOfNothingIsAdded() {
    assertFindings(
      [
        Expected(
          "endpoint-in-base-url", .error,
          "base URL ends in \"/chat/completions\", which Droid appends itself, expected "
            + "\"https://api.mistral.ai/v1\"")
      ],
      in: Sample.config([
        "base_url": #"«"https://api.mistral.ai/v1/chat/completions"»"#, "provider": #""openai""#,
        "api_key": #""acme-4fa81b09c2d7""#,
      ]))
  }
}
