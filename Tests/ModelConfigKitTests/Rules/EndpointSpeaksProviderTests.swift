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

  func testOpenAIsNewestModelsNeedResponses() {
    func source(_ model: String, _ type: String) -> String {
      Sample.config([
        "base_url": #""https://api.openai.com/v1""#, "provider": type,
        "api_key": #""acme-4fa81b09c2d7""#, "model": "\"\(model)\"",
      ])
    }
    let generic = #""generic-chat-completion-api""#
    for model in ["gpt-5-codex", "gpt-5", "gpt-5.1-mini", "gpt-6.1-sol", "o3-pro", "codex-mini"] {
      assertFinds(
        rule, "OpenAI's model \"\(model)\" needs OpenAI Responses, expected \"openai\"",
        in: source(model, "«\(generic)»"))
      assertMends(
        rule, source(model, generic), to: source(model, #""openai""#), unsafely: true)
      assertAllows(rule, source(model, #""openai""#))
      assertAllows(
        rule,
        Sample.config([
          "base_url": #""https://openrouter.ai/api/v1""#, "model": "\"openai/\(model)\"",
        ]))
    }
    for model in ["gpt-4.1", "gpt-4o", "gpt-5-chat-latest", "gpt-oss-120b", "o3", "o4-mini"] {
      assertAllows(rule, source(model, generic))
    }
  }

  func testAtBedrockAnthropicsModelsHaveAnotherWay() {
    let bedrock = source("https://bedrock-runtime.us-east-1.amazonaws.com", #"«"anthropic"»"#)
    assertFinds(
      rule,
      "Amazon Bedrock does not speak Anthropic Messages (\"anthropic\") at this base URL, expected "
        + "\"bedrock\" with \"awsRegion\" in settings.json in place of the base URL", in: bedrock)
    assertOffersNoFix(rule, MarkedSource.plain(bedrock))
  }

  func testOpenClawsWordsAreItsOwn() {
    let url = #""https://api.mistral.ai/v1""#
    let wrong = OpenClawSample.provider(url, api: #"«"openai-responses"»"#)
    assertFinds(
      rule,
      "Mistral does not speak OpenAI Responses (\"openai-responses\") at this base URL, expected "
        + "\"openai-completions\"", in: wrong, as: .openClaw)
    assertMends(rule, wrong, to: OpenClawSample.provider(url), unsafely: true, as: .openClaw)
    assertFinds(
      rule, "OpenAI's model \"gpt-5\" needs OpenAI Responses, expected \"openai-responses\"",
      in: OpenClawSample.provider(
        #""https://api.openai.com/v1""#, api: #"«"openai-completions"»"#, model: #""gpt-5""#),
      as: .openClaw)
  }

  func testAProtocolOfSeveralModelsIsNotChangedForOne() {
    assertOffersNoFix(
      rule,
      """
      {models: {providers: {o: {baseUrl: "https://api.openai.com/v1", apiKey: "acme-4fa81b09c2d7", \
      api: "openai-completions", models: [{id: "gpt-5", name: "A"}, {id: "gpt-4.1", name: "B"}]}}}}
      """, as: .openClaw)
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
