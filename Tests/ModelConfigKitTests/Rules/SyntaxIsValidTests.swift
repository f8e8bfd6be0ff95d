import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class SyntaxIsValidTests: XCTestCase {
  private let rule = SyntaxIsValid()
  private let wholeEntry = #"{"model": "m", "base_url": "u", "api_key": "k"}"#

  func testAMissingCommaIsFoundWhereItBelongs() {
    let source = """
      {"custom_models": [
        {
          "model_display_name": "a",
          "model": "m"«»
          "base_url": "http://localhost:8000/v1",
          "api_key": "x",
          "provider": "openai",
          "max_tokens": 4096
        }
      ]}
      """
    let found = Linter().lint(ModelConfig(MarkedSource(source).bytes, kind: .config))
    XCTAssertEqual(found.map(\.id), ["invalid-json"])
    XCTAssertEqual(found.map(\.range), MarkedSource(source).ranges)
  }

  func testAListThatIsNeverClosedIsFoundWhereItOpens() {
    let source = "{\n  \"custom_models\": «[»\n    \(Sample.entry())\n}\n"
    let found = Linter().lint(ModelConfig(MarkedSource(source).bytes, kind: .config))
    XCTAssertEqual(found.map(\.id), ["invalid-json"])
    XCTAssertEqual(found.map(\.range), MarkedSource(source).ranges)
  }

  func testABareEntryIsOneFindingAndCanBeWrapped() {
    let bare = Sample.entry()
    assertFinds(
      rule, "model entry without the object around it, expected {\"custom_models\": […]}",
      in: "«{»" + bare.dropFirst() + "\n")
    assertMends(
      rule, bare + "\n", to: "{\"custom_models\": [\(bare)]}\n", unsafely: true)
  }

  func testABareListIsOneFindingAndCanBeWrapped() {
    let bare = "[\(Sample.entry())]"
    assertFinds(
      rule, "list of models without the object around it, expected {\"custom_models\": […]}",
      in: "«[»" + bare.dropFirst() + "\n")
    assertMends(rule, bare + "\n", to: "{\"custom_models\": \(bare)}\n", unsafely: true)
  }

  func testABareMemberIsOneFindingAndCanBeWrapped() {
    let bare = "\"custom_models\": [\(Sample.entry())]"
    assertFinds(
      rule, "list of models without the object around it, expected {\"custom_models\": […]}",
      in: "«\"»" + bare.dropFirst() + "\n")
    assertMends(rule, bare + "\n", to: "{\(bare)}\n", unsafely: true)
  }

  func testSeveralBareEntriesAreOneFindingAndCanBeWrapped() {
    let bare = "\(wholeEntry),\n\(wholeEntry)"
    assertFinds(
      rule, "model entry without the object around it, expected {\"custom_models\": […]}",
      in: "«{»" + bare.dropFirst() + "\n", amongOthers: true)
    assertMends(rule, bare + "\n", to: "{\"custom_models\": [\(bare)]}\n", unsafely: true)
  }

  func testATemplateIsOneFinding() {
    let found = Linter(rules: [rule]).lint(
      ModelConfig(
        Array(Sample.config(["max_tokens": "{{ max_tokens | default(4096) }}"]).utf8),
        kind: .config))
    XCTAssertEqual(found.count, 1)
  }

  func testAnEmptyFileIsOneFinding() {
    for source in ["", "\n", "  "] {
      let found = Linter().lint(ModelConfig(Array(source.utf8), kind: .config))
      XCTAssertEqual(found.map(\.id), ["invalid-json"], source)
    }
  }

  func testAnyOtherObjectIsNoBareEntry() {
    assertAllows(rule, #"{"model": "opus", "theme": "dark"}"#, as: .settings)
  }
}
