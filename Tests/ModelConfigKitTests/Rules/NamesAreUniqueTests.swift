import XCTest

@testable import ModelConfigKit

final class NamesAreUniqueTests: XCTestCase {
  private let rule = NamesAreUnique()

  func testTheLaterNameIsFoundAndTheFirstOneNoted() {
    let source = Sample.config([:], extra: #"«"max_tokens"»: 32000"#)
    assertFinds(rule, "\"max_tokens\" stands in this object twice, expected it once", in: source)
    let marked = MarkedSource(source)
    let config = ModelConfig(marked.bytes, kind: .config)
    let note = Linter(rules: [rule]).lint(config)[0].notes[0]
    XCTAssertEqual(note.message, "first one")
    XCTAssertEqual(
      note.range, config.entries[0].members.first { $0.field == .maxTokens }?.name.range)
  }

  func testNamesAreComparedByWhatTheyStandFor() {
    assertFinds(
      rule, "\"a\" stands in this object twice, expected it once",
      in: #"{"custom_models": [], "a": 1, «"\u0061"»: 2}"#)
  }

  func testNamesInsideAreComparedToo() {
    assertFinds(
      rule, "\"top_k\" stands in this object twice, expected it once",
      in: Sample.config([:], extra: #""extra_args": {"top_k": 1, «"top_k"»: 2}"#))
    assertAllows(rule, #"{"custom_models": [{"a": 1}, {"a": 1}], "b": {"a": 1}}"#)
  }
}
