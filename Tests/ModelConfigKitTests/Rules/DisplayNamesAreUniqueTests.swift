import XCTest

@testable import ModelConfigKit

final class DisplayNamesAreUniqueTests: XCTestCase {
  private let rule = DisplayNamesAreUnique()

  func testTheLaterOneIsFoundAndTheFirstNoted() {
    let source = Sample.config(
      Sample.entry(["model_display_name": #""Kimi""#]),
      Sample.entry(["model_display_name": #"«"Kimi"»"#, "model": #""moonshotai/kimi-k2.5""#]))
    assertFinds(
      rule, "display name \"Kimi\" is another model's, expected one of its own", in: source)
    let config = ModelConfig(MarkedSource(source).bytes, kind: .config)
    XCTAssertEqual(
      Linter(rules: [rule]).lint(config)[0].notes.map(\.range),
      [config.entries[0][.displayName]?.range])
  }

  func testOneModelUnderTwoNamesIsFine() {
    assertAllows(
      rule, Sample.config(Sample.entry(), Sample.entry(["model_display_name": #""Kimi (low)""#])))
  }
}
