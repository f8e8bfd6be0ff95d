import JSONSyntax
import ModelConfigKit
import XCTest

final class LinterTests: XCTestCase {
  func testASoundFileIsClean() {
    assertClean(Sample.config([:]))
    assertClean(
      Sample.settings(
        #""apiKey": "${GROQ_API_KEY}""#, #""provider": "generic-chat-completion-api""#),
      as: .settings)
  }
}
