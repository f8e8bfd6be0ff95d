import XCTest

@testable import ModelConfigKit

final class IDsAreValidTests: XCTestCase {
  private let rule = IDsAreValid()

  private func settings(_ ids: String...) -> String {
    "{\"customModels\": [\(ids.map { "{\"id\": \($0)}" }.joined(separator: ", "))]}"
  }

  func testAnIDBeginsWithCustom() {
    assertFinds(
      rule, "id \"kimi\", expected it to begin with \"custom:\"", in: settings("«\"kimi\"»"),
      as: .settings, amongOthers: true)
  }

  func testAnIDBelongsToOneModel() {
    assertFinds(
      rule, "id \"custom:a\" is another model's, expected one of its own",
      in: settings("\"custom:a\"", "\"custom:b\"", "«\"custom:a\"»"), as: .settings,
      amongOthers: true)
  }

  func testFreeFormIDsAndNoneAreFine() {
    assertAllows(rule, settings("\"custom:Kimi-K2-[Groq]-0\"", "\"custom:x y\""), as: .settings)
    assertAllows(rule, "{\"customModels\": [{}]}", as: .settings)
  }
}
