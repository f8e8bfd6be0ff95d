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

  func testNoBeginningOfAFileIsTooMuch() {
    let source = Sample.config(
      Sample.entry(["model_display_name": #""Kimi \ud83d\ude80 é 日""#]),
      Sample.entry(
        ["base_url": #""api.openai.com/v1/responses?x""#, "provider": #""Open AI""#],
        extra: #""extra_args": {"provider": {"order": "groq", "sort": {"by": 1}}}"#))
    let context = LintContext(exposure: Exposure(mode: 0o666, git: .takes))
    let bytes = Array(source.utf8)
    for kind in ModelFileKind.allCases {
      for end in 0...bytes.count {
        let config = ModelConfig(Array(bytes[..<end]), kind: kind)
        for finding in Linter().lint(config, context) {
          XCTAssertTrue(0...end ~= finding.range.lowerBound && finding.range.upperBound <= end)
        }
        _ = Fixing(includingUnsafe: true).mend(config, Linter(), context)
      }
    }
  }
}
