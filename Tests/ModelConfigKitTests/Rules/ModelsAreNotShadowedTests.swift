import XCTest

@testable import ModelConfigKit

final class ModelsAreNotShadowedTests: XCTestCase {
  private let rule = ModelsAreNotShadowed()

  private func sibling(_ kind: ModelFileKind) -> LintContext {
    let text = kind == .settings ? Sample.settings() : Sample.config(Sample.entry())
    return LintContext(siblings: [ModelConfig(Array(text.utf8), kind: kind)])
  }

  func testANameInASettingsFileHidesTheModel() {
    assertFinds(
      rule, "model \"Kimi K2 [Groq]\" stands in a settings file, too, which has priority",
      in: Sample.config(["model_display_name": "«\"Kimi K2 [Groq]\"»"]), sibling(.settings))
  }

  func testOtherNamesAndOtherKindsOfFilesDoNot() {
    assertAllows(rule, Sample.config(["model_display_name": "\"Kimi\""]), sibling(.settings))
    assertAllows(rule, Sample.config(Sample.entry()), sibling(.config))
  }
}
