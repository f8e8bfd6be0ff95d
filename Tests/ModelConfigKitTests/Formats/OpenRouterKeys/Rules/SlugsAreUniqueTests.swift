import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class SlugsAreUniqueTests: XCTestCase {
  private let rule = SlugsAreUnique()

  private func deployment(_ slug: String) -> String {
    StoredSample.object(StoredSample.deployment, ["model_slug": slug])
  }

  func testTheSecondIsFoundWithANoteToTheFirst() throws {
    let slug = #""openai/gpt-5.2""#
    let source = "[\(deployment(slug)), \(deployment("«\(slug)»")), \(deployment("«\(slug)»"))]"
    let message = "model \"openai/gpt-5.2\" has a deployment already, expected it once"
    assertFinds(rule, message, message, in: source, as: .openRouterKeys)
    let bytes = MarkedSource(source).bytes
    let note = try XCTUnwrap(Linter(rules: [rule]).lint(OpenRouterKeys(bytes)).first?.notes.first)
    XCTAssertEqual(note.message, "first one")
    let first = try XCTUnwrap(String(decoding: bytes, as: UTF8.self).range(of: slug))
    let offset = String(decoding: bytes, as: UTF8.self)[..<first.lowerBound].utf8.count
    XCTAssertEqual(note.range?.lowerBound, offset)
  }

  func testOthersAreOthers() {
    assertClean(
      "[\(deployment(#""openai/gpt-5.2""#)), \(deployment(#""openai/gpt-5.2-mini""#))]",
      as: .openRouterKeys)
  }
}
