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

  func testAnAllowedBaseURLEndsWhereAPathGoesOn() {
    let allowed = policy("{\"allowedBaseUrls\": [\"https://gw.acme.com/llm/\"]}")
    for url in [
      "https://gw.acme.com/llm", "https://GW.acme.com/llm/v1", "https://gw.acme.com/llm/",
    ] {
      assertAllows(rule, Sample.config(["base_url": "\"\(url)\""]), allowed)
    }
    for url in [
      "https://gw.acme.com", "https://gw.acme.com/llm2/v1", "https://gw.acme.com.evil.net/llm/v1",
      "http://gw.acme.com/llm", "https://gw.acme.com:8443/llm", "https://gw.acme.com@evil.net/llm",
    ] {
      assertFinds(
        rule,
        "base URL \"\(url)\" is forbidden by this machine's managed settings, expected an allowed "
          + "one", in: Sample.config(["base_url": "«\"\(url)\"»"]), allowed, amongOthers: true)
    }
  }

  func testTheModelsThatAreAllowedAreDroidsOwn() {
    assertAllows(rule, Sample.config(Sample.entry()), policy("{\"allowedModelIds\": [\"glm\"]}"))
  }

  func testModelsCanBeBlocked() {
    let message =
      "model \"kimi\" is forbidden by this machine's managed settings, expected an allowed one"
    let blocked = policy("{\"blockedModelIds\": [\"kimi\"]}")
    assertFinds(rule, message, in: Sample.config(["model": "«\"kimi\"»"]), blocked)
    assertAllows(rule, Sample.config(["model": "\"glm\""]), blocked)
  }

  func testNoPolicyForbidsNothing() {
    assertAllows(rule, Sample.config(Sample.entry()))
    assertAllows(rule, Sample.config(Sample.entry()), policy("{}"))
  }
}
