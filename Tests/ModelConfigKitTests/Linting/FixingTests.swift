import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class FixingTests: XCTestCase {
  private let broken = """
    {"customModels": [ // mine
      {
        "displayName": "Kimi K2 [Groq]",
        "model": "moonshotai/kimi-k2-instruct-0905",
        "baseURL": "api.groq.com/openai/v1",
        "key": "\(Sample.key)",
        "provider": "Generic",
        "maxTokens": "16384",
      },
    ],}

    """

  private func config(_ source: String) -> ModelConfig {
    ModelConfig(Array(source.utf8), kind: .config)
  }

  func testManyMistakesAreMendedTogetherAndFixingAgainChangesNothing() {
    let (mended, count) = Fixing().mend(config(broken), Linter())
    XCTAssertEqual(Linter().lint(mended), [], String(decoding: mended.tree.bytes, as: UTF8.self))
    XCTAssertGreaterThanOrEqual(count, 10)
    let (again, none) = Fixing().mend(mended, Linter())
    XCTAssertEqual(none, 0)
    XCTAssertEqual(again.tree.bytes, mended.tree.bytes)
  }

  func testUnsafeFixesAreAppliedOnlyWhenAskedFor() {
    let source = Sample.config(["max_tokens": nil])
    XCTAssertEqual(Fixing().mend(config(source), Linter()).count, 0)
    XCTAssertEqual(Fixing(includingUnsafe: true).mend(config(source), Linter()).count, 1)
  }

  func testWhatCannotBeMendedIsLeftAlone() {
    for source in [
      "", "{", "null", "---\nmodel: a\n---\n# Head\n", "a: b # c\n", "// only this", "\u{0}\u{1}",
      #"{"custom_models": [{"model": }]}"#,
      Sample.config(["max_tokens": "0"]),
    ] {
      let (mended, count) = Fixing().mend(config(source), Linter())
      XCTAssertEqual(mended.tree.bytes, Array(source.utf8), source)
      XCTAssertEqual(count, 0, source)
    }
  }

  func testNothingIsAppendedToAStringThatIsNeverClosed() {
    for source in [#"{"a": "b"#, "{\"a\": [\"b \n", #"{"a": "b\""#] {
      let (mended, count) = Fixing(includingUnsafe: true).mend(config(source), Linter())
      XCTAssertEqual(String(decoding: mended.bytes, as: UTF8.self), source)
      XCTAssertEqual(count, 0, source)
    }
    let open = config("{\"custom_models\": [")
    let mended = Fixing(includingUnsafe: true).mend(open, Linter()).document
    XCTAssertEqual(String(decoding: mended.bytes, as: UTF8.self), "{\"custom_models\": []}")
  }

  func testIgnoredRulesMendNothing() {
    let source = Sample.config(["max_tokens": #""16384""#])
    let linter = Linter(ignoring: ["invalid-max-tokens"])
    XCTAssertEqual(Fixing().mend(config(source), linter).count, 0)
  }
}
