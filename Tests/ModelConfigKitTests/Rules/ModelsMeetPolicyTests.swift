import XCTest

@testable import ModelConfigKit

final class ModelsMeetPolicyTests: XCTestCase {
  private let rule = ModelsMeetPolicy()

  private func policy(_ text: String) -> LintContext {
    let managed = ModelConfig(Array("{\"modelPolicy\": \(text)}".utf8), kind: .settings)
    return LintContext(policy: ModelPolicy(in: managed))
  }

  func testCustomModelsCanBeForbidden() {
    assertFinds(
      rule, "this machine's managed settings forbid custom models, expected none",
      in: Sample.config(Sample.entry(open: "«{»")), policy("{\"allowCustomModels\": false}"))
    assertAllows(rule, "{\"custom_models\": []}", policy("{\"allowCustomModels\": false}"))
  }

  func testABaseURLBeginsWithAnAllowedOne() {
    let allowed = policy("{\"allowedBaseUrls\": [\"https://api.groq.com\"]}")
    assertAllows(rule, Sample.config(), allowed)
    assertFinds(
      rule,
      "base URL \"https://groq.acme.net/v1\" is forbidden by this machine's managed settings, "
        + "expected an allowed one",
      in: Sample.config(["base_url": "«\"https://groq.acme.net/v1\"»"]), allowed)
  }

  func testModelsCanBeAllowedOrBlocked() {
    let message =
      "model \"kimi\" is forbidden by this machine's managed settings, expected an allowed one"
    for text in ["{\"allowedModelIds\": [\"glm\"]}", "{\"blockedModelIds\": [\"kimi\"]}"] {
      assertFinds(rule, message, in: Sample.config(["model": "«\"kimi\"»"]), policy(text))
      assertAllows(rule, Sample.config(["model": "\"glm\""]), policy(text))
    }
  }

  func testNoPolicyForbidsNothing() {
    assertAllows(rule, Sample.config(Sample.entry()))
    assertAllows(rule, Sample.config(Sample.entry()), policy("{}"))
  }
}
