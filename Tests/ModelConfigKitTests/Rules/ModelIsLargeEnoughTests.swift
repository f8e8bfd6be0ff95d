import XCTest

@testable import ModelConfigKit

final class ModelIsLargeEnoughTests: XCTestCase {
  private let rule = ModelIsLargeEnough()

  func testSmallModelsAreAHint() {
    for model in [
      "qwen2.5-coder:7b", "openai/gpt-oss-20b", "gemma-4-e4b", "qwen3:0.6b", "smol-360M",
    ] {
      assertFinds(
        rule, "\"\(model)\" has fewer than 30 billion parameters, too few for agentic coding",
        in: Sample.config(["model": "«\"\(model)\"»"]))
    }
  }

  func testLargeAndUnknownOnesAreFine() {
    for model in [
      "qwen2.5-coder:32b", "Qwen3-Coder-480B-A35B", "mixtral-8x7b", "gpt-5-codex", "glm-4.7",
      "meta-llama/llama-4-scout-17b-16e-instruct", "Llama-4-Maverick-17B-128E",
      "o3b-mini", "bge-m3", "kimi-k2-1t", "qwen3-30b-a3b",
    ] {
      assertAllows(rule, Sample.config(["model": "\"\(model)\""]))
    }
  }
}
