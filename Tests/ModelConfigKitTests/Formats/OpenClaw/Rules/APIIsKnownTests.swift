import XCTest

@testable import ModelConfigKit

final class APIIsKnownTests: XCTestCase {
  private func file(_ api: String, ofModel: String = "") -> String {
    """
    { models: { providers: { acme: {
      baseUrl: "https://llm.acme.dev/v1", api: \(api),
      models: [{ id: "large-2", name: "A", \(ofModel) }],
    } } } }
    """
  }

  func testFindsAnotherValue() {
    assertFinds(
      APIIsKnown(), #"unknown api "openai-completion", expected "openai-completions""#,
      in: file("«'openai-completion'»"), as: .openClaw)
    assertFinds(
      APIIsKnown(),
      """
      unknown api "soap", expected "openai-completions", "openai-responses", \
      "anthropic-messages" or another that OpenClaw speaks
      """, in: file("\"ollama\"", ofModel: "api: «\"soap\"»"), as: .openClaw)
  }

  func testMendsWhatIsPlain() {
    for (typed, meant) in [
      ("OpenAI_Completions", "openai-completions"), ("anthropic", "anthropic-messages"),
      ("generic-chat-completion-api", "openai-completions"), ("responses", "openai-responses"),
      ("openai-response", "openai-responses"),
    ] {
      assertMends(APIIsKnown(), file("'\(typed)'"), to: file("\"\(meant)\""), as: .openClaw)
    }
    assertOffersNoFix(APIIsKnown(), file("\"openai\""), as: .openClaw)
  }

  func testTheNameOfACompanyIsAGuess() {
    for (typed, meant) in [("claude", "anthropic-messages"), ("google", "google-generative-ai")] {
      assertMends(
        APIIsKnown(), file("'\(typed)'"), to: file("\"\(meant)\""), unsafely: true, as: .openClaw)
    }
  }

  func testAllowsWhatSomeVersionSpeaks() {
    for api in OpenClawAPI.all { assertClean(file("\"\(api)\""), as: .openClaw) }
    assertAllows(APIIsKnown(), file("\"${API}\""), as: .openClaw)
  }
}
