import XCTest

@testable import ModelConfigKit

final class EndpointMatchTests: XCTestCase {
  private func match(_ url: String, _ type: ProviderType) -> EndpointMatch {
    let url = BaseURL(url)
    return EndpointMatch(type, atPath: url.trimmedPath, Preset.presets(at: url))
  }

  func testAnAddressThatIsKnownIsServed() {
    XCTAssertEqual(match("https://openrouter.ai/api/v1/", .genericChatCompletion), .served)
    XCTAssertEqual(match("https://api.deepseek.com", .genericChatCompletion), .served)
    XCTAssertEqual(match("http://192.168.1.7:11434/v1", .openai), .served)
  }

  func testWhatIsNotKnownIsUnknown() {
    XCTAssertEqual(match("https://llm.acme.net", .openai), .unknown)
    XCTAssertEqual(match("http://localhost", .openai), .unknown)
    XCTAssertEqual(match("https://router.huggingface.co/novita/v3/openai", .openai), .unknown)
  }

  func testAtTheMainAddressTheTypeIsWrong() {
    XCTAssertEqual(
      match("https://api.anthropic.com", .genericChatCompletion), .otherType(.anthropic))
    XCTAssertEqual(match("https://api.openai.com/v1", .anthropic), .otherType(.openai))
    XCTAssertEqual(
      match("https://api.minimax.io/anthropic", .genericChatCompletion), .otherType(.anthropic))
  }

  func testAPathThatNamesADeploymentIsNotReplacedUnseen() {
    XCTAssertEqual(
      match("https://acme.openai.azure.com/openai/deployments/x", .openai),
      .otherPath("/openai/v1", isCertain: false))
    XCTAssertEqual(
      match("https://acme.openai.azure.com", .openai),
      .otherPath("/openai/v1", isCertain: true))
  }

  func testElsewhereThePathIsWrong() {
    XCTAssertEqual(
      match("http://localhost:11434", .genericChatCompletion),
      .otherPath("/v1", isCertain: true))
    XCTAssertEqual(
      match("https://api.deepseek.com", .anthropic), .otherPath("/anthropic", isCertain: true))
    XCTAssertEqual(
      match("https://api.z.ai/api/coding/pass/v4", .genericChatCompletion),
      .otherPath("/api/coding/paas/v4", isCertain: true))
    XCTAssertEqual(
      match("https://api.z.ai/", .genericChatCompletion),
      .otherPath("/api/paas/v4", isCertain: false))
  }
}
