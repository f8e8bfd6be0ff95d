import XCTest

@testable import ModelConfigKit

final class OpenClawReferenceTests: XCTestCase {
  func testTheFirstSlashParts() {
    let reference = OpenClawReference("openrouter/anthropic/claude-sonnet-4-5")
    XCTAssertEqual(reference?.provider, "openrouter")
    XCTAssertEqual(reference?.model, "anthropic/claude-sonnet-4-5")
    XCTAssertEqual(reference?.text, "openrouter/anthropic/claude-sonnet-4-5")
  }

  func testTheProviderIsInLowerCaseAndTheModelAsItIs() {
    XCTAssertEqual(OpenClawReference(" OpenAI/GPT-5 ")?.text, "openai/GPT-5")
  }

  func testBothSidesAreNeeded() {
    for text in ["", "opus", "/", "a/", "/b", " /b"] { XCTAssertNil(OpenClawReference(text), text) }
  }

  func testModelsOfOpenRouter() {
    XCTAssertEqual(OpenClawReference("openrouter/openai/gpt-5")?.openRouterModel, "openai/gpt-5")
    XCTAssertEqual(OpenClawReference("openrouter/auto")?.openRouterModel, "openrouter/auto")
    XCTAssertNil(OpenClawReference("openai/gpt-5")?.openRouterModel)
    for id in ["openai/gpt-5", "openrouter/auto", "@preset/mine"] {
      XCTAssertEqual(OpenClawReference(openRouterModel: id).openRouterModel, id)
    }
  }
}
