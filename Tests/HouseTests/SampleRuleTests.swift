import JSONSyntax
import ModelConfigKit
import XCTest

/// The rule in the documentation is the one that is compiled and run here.
final class SampleRuleTests: XCTestCase {
  private static let source = """
    {"custom_models": [
      {"model_display_name": "Kimi K2", "base_url": "https://api.groq.com/openai/v1"},
      {"model_display_name": "Kimi K2 [Moonshot]", "base_url": "https://api.moonshot.ai/v1"}
    ]}
    """

  func testTheDocumentationShowsTheCompiledRule() throws {
    let page = try Checkout.text("Sources/ModelConfigKit/ModelConfigKit.docc/HowToWriteARule.md")
    let rule = try Checkout.text("Tests/HouseTests/SampleRule.swift")
    XCTAssertTrue(page.contains("```swift\n\(rule)```\n"))
  }

  func testTheRuleFindsAndMendsWhatItSays() throws {
    let linter = Linter(rules: [DisplayNameTellsProvider()])
    let config = ModelConfig(Array(Self.source.utf8), kind: .config)
    let findings = linter.lint(config)
    XCTAssertEqual(findings.map { config.tree.text($0.range) }, ["\"Kimi K2\""])
    XCTAssertEqual(findings.map(\.severity), [.hint])
    let (mended, count) = Fixing(includingUnsafe: true).mend(config, linter)
    XCTAssertEqual(count, 1)
    XCTAssertEqual(mended.entries.map(\.displayName), ["Kimi K2 [Groq]", "Kimi K2 [Moonshot]"])
  }
}
