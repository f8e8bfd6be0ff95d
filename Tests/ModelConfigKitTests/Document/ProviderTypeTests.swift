import XCTest

@testable import ModelConfigKit

final class ProviderTypeTests: XCTestCase {
  func testTheThreeTypesAndWhatDroidAppends() {
    XCTAssertEqual(
      ProviderType.allCases.map { [$0.rawValue, $0.appendedPath] },
      [
        ["anthropic", "/v1/messages"], ["openai", "/responses"],
        ["generic-chat-completion-api", "/chat/completions"],
      ])
  }
}
