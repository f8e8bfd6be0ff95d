import XCTest

@testable import ModelConfigKit

final class ModelIsFilledInTests: XCTestCase {
  private let rule = ModelIsFilledIn()

  func testPlaceholdersAreFound() {
    for model in [
      "your-model-id", "model-name", "MODEL_NAME", "<model>", "{model}", "YOUR_MODEL", "model-id",
      "provider/model-name", "placeholder", "votre-modele", "你的模型",
    ] {
      assertFinds(
        rule, "placeholder \"\(model)\", expected the identifier of a model",
        in: Sample.config(["model": "«\"\(model)\"»"]))
    }
  }

  func testAtOpenRouterItIsOneFinding() {
    assertFinds(
      rule, "placeholder \"your-model\", expected the identifier of a model",
      in: Sample.config([
        "model": #"«"your-model"»"#, "base_url": #""https://openrouter.ai/api/v1""#,
        "api_key": #""acmeexample4fa81b09c2d7""#,
      ]))
  }

  func testModelsAreModels() {
    for model in [
      "my-model", "local-model", "model", "custom-model-v2", "openai/gpt-oss-120b", "default",
    ] {
      assertAllows(rule, Sample.config(["model": "\"\(model)\""]))
    }
  }
}
