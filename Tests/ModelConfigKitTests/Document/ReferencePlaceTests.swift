import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class ReferencePlaceTests: XCTestCase {
  private func references(in members: String) -> [String] {
    ModelConfig(Array("{\(members)}".utf8), kind: .settings).references.map {
      "\($0.place): \($0.id)"
    }
  }

  func testAnIDIsFoundInEveryPlaceThatDroidReads() {
    let id = "custom:A-0"
    for (member, place) in [
      ("\"model\": \"\(id)\"", "model"),
      ("\"missionOrchestratorModel\": \"\(id)\"", "missionOrchestratorModel"),
      ("\"compactionModel\": \"\(id)\"", "compactionModel"),
      ("\"compactionModelMode\": \"\(id)\"", "compactionModelMode"),
      ("\"compactionTokenLimitPerModel\": {\"\(id)\": 5}", "compactionTokenLimitPerModel"),
      ("\"modelFavorites\": [\"x\", \"\(id)\"]", "modelFavorites"),
      ("\"modelFallbacks\": [\"\(id)\"]", "modelFallbacks"),
      ("\"modelFallbacks\": \"\(id)\"", "modelFallbacks"),
      ("\"modelFallbacks\": {\"\(id)\": \"glm-4.6\"}", "modelFallbacks"),
      ("\"modelFallbacks\": {\"glm-4.6\": \"\(id)\"}", "modelFallbacks.glm-4.6"),
      ("\"modelFallbacks\": {\"glm-4.6\": [\"gpt-5\", \"\(id)\"]}", "modelFallbacks.glm-4.6"),
      ("\"modelFallbacks\": [{\"from\": \"\(id)\"}]", "modelFallbacks.from"),
    ]
      + [
        ("sessionDefaultSettings", "model"), ("sessionDefaultSettings", "specModeModel"),
        ("subagentModelSettings", "heavyModel"), ("missionModelSettings", "workerModel"),
        ("missionModelSettings", "validationWorkerModel"),
      ].map({ ("\"\($0)\": {\"\($1)\": \"\(id)\"}", "\($0).\($1)") })
    {
      let found = references(in: member).filter { $0.hasSuffix(": \(id)") }
      XCTAssertEqual(found, ["\(place): \(id)"], member)
      let named = member.replacingOccurrences(of: id, with: "Kimi K2 [Groq]")
      XCTAssertTrue(references(in: named).contains("\(place): Kimi K2 [Groq]"), named)
    }
  }

  func testModelsOfFactoryAndOtherSettingsAreNone() {
    for member in [
      "\"model\": \"claude-opus-4-8\"", "\"model\": \"GPT-5\"", "\"model\": \"opus\"",
      "\"sessionDefaultSettings\": {\"autonomyLevel\": \"Very High\", \"model\": \"gpt-5.5\"}",
      "\"missionModelSettings\": {\"workerReasoningEffort\": \"Very High\"}",
      "\"compactionModelMode\": \"current-model\"", "\"modelFallbacks\": {\"glm-5.3\": \"glm-5\"}",
      "\"modelPolicy\": {\"allowedModelIds\": [\"custom:x\"]}", "\"theme\": \"custom:x\"",
      "\"customModel\": [{\"model\": \"A B\", \"id\": \"custom:x\"}]",
    ] {
      XCTAssertEqual(references(in: member), [], member)
    }
  }
}
