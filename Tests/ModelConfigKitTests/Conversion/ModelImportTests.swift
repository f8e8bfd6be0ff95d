import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class ModelImportTests: XCTestCase {
  private let url = "https://api.groq.com/openai/v1"

  private func settings(_ entries: String...) -> ModelConfig {
    ModelConfig(
      Array("{\"customModels\": [\(entries.joined(separator: ", "))]}".utf8), kind: .settings)
  }

  private func entry(_ name: String, _ model: String, extra: String = "") -> String {
    "{\"displayName\": \"\(name)\", \"model\": \"\(model)\", \"baseUrl\": \"\(url)\", "
      + "\"apiKey\": \"${KEY}\", \"provider\": \"openai\"\(extra)}"
  }

  private func texts(_ plan: ModelImport) throws -> String {
    String(decoding: try plan.bytes(), as: UTF8.self).filter { !$0.isWhitespace }
  }

  func testEntriesOfDroidsKeepEveryField() throws {
    let extra =
      ", \"maxOutputTokens\": 1e4, \"extraArgs\": {\"a\": 1.0}, \"new\": [1], \"maxContextLimit\": 5"
    let plan = ModelImport(
      of: settings(entry("A", "a", extra: extra)), into: .empty(.config), environment: ["KEY": "k"])
    XCTAssertEqual(
      try texts(plan),
      "{\"custom_models\":[{\"model_display_name\":\"A\",\"model\":\"a\",\"base_url\":\"\(url)\","
        + "\"api_key\":\"k\",\"provider\":\"openai\",\"max_tokens\":1e4,\"extra_args\":{\"a\":1.0},"
        + "\"new\":[1],\"maxContextLimit\":5}]}")
    XCTAssertEqual(plan.losses, [])
  }

  func testAVariableThatIsNotSetIsSaid() throws {
    let plan = ModelImport(of: settings(entry("A", "a")), into: .empty(.config), environment: [:])
    XCTAssertTrue(try texts(plan).contains("\"api_key\":\"YOUR_GROQ_KEY\""))
    XCTAssertEqual(
      plan.losses.map(\.what),
      [
        "its key comes from the environment variable KEY, which is not set here and which "
          + "config.json cannot name"
      ])
    let kept = ModelImport(of: settings(entry("A", "a")), into: .empty(.settings), environment: [:])
    XCTAssertTrue(try texts(kept).contains("\"apiKey\":\"${KEY}\""))
    XCTAssertEqual(kept.losses, [])
  }

  func testWhatIsThereIsPassedOverAndATakenNameGetsANumber() throws {
    let target = settings(entry("A", "a"), entry("B", "other"), entry("C", "c"), entry("C 2", "x"))
    let source = settings(
      entry("A", "a"), entry("B", "b"), entry("C", "x"), entry("D", "d"), entry("D", "d"))
    let plan = ModelImport(of: source, into: target, environment: [:])
    XCTAssertEqual(
      plan.steps,
      [
        .skipped("A"), .added("B", as: "B 2"), .skipped("C"), .added("D", as: "D"), .skipped("D"),
      ])
    let again = ModelImport(
      of: source, into: ModelConfig(try plan.bytes(), kind: .settings), environment: [:])
    XCTAssertEqual(again.steps, ["A", "B", "C", "D", "D"].map { .skipped($0) })
  }
}
