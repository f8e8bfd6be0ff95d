import XCTest

final class SARIFReportTests: XCTestCase {
  private static let broken = """
    {"custom_models": [
      {"model_display_name": "Ö", "model": "m", "base_url": "https://openrouter.ai/api/v1",
       "api_key": "\(Canary.key)", "provider": "openAI", "max_tokens": 5, "model": "n"}
    ]}
    """

  private func report(_ home: TestHome, _ arguments: String...) throws -> [String: Any] {
    let run = home.run(["lint", "--format", "sarif"] + arguments)
    XCTAssertEqual(run.code, 1)
    let document = try run.json()
    XCTAssertEqual(document["version"] as? String, "2.1.0")
    XCTAssertNotNil(document["$schema"])
    let runs = try XCTUnwrap(document["runs"] as? [[String: Any]])
    XCTAssertEqual(runs.first?["columnKind"] as? String, "unicodeCodePoints")
    return try XCTUnwrap(runs.first)
  }

  private func rules(_ run: [String: Any]) throws -> [[String: Any]] {
    let tool = try XCTUnwrap(run["tool"] as? [String: [String: Any]])
    XCTAssertEqual(tool["driver"]?["name"] as? String, "byok")
    return try XCTUnwrap(tool["driver"]?["rules"] as? [[String: Any]])
  }

  func testEveryRuleIsDescribed() throws {
    let home = try TestHome()
    try home.write(Self.broken)
    let rules = try rules(report(home))
    XCTAssertGreaterThanOrEqual(rules.count, 20)
    for rule in rules {
      XCTAssertNotNil(rule["id"] as? String)
      for name in ["shortDescription", "fullDescription", "help"] {
        let text = (rule[name] as? [String: String])?["text"] ?? ""
        XCTAssertFalse(text.isEmpty, "\(rule)")
      }
      let level = (rule["defaultConfiguration"] as? [String: String])?["level"] ?? ""
      XCTAssertTrue(["error", "warning", "note"].contains(level), level)
    }
  }

  func testResultsPointIntoTheRulesAndTheFile() throws {
    let home = try TestHome()
    let path = home.workingDirectory + "/ä b/config%.json"
    try home.write(Self.broken, to: path)
    let run = try report(home, "./ä b/../ä b/config%.json")
    let results = try XCTUnwrap(run["results"] as? [[String: Any]])
    let rules = try rules(run)
    for result in results {
      let index = try XCTUnwrap(result["ruleIndex"] as? Int)
      XCTAssertEqual(rules[index]["id"] as? String, result["ruleId"] as? String)
    }
    let found = try XCTUnwrap(results.first { $0["ruleId"] as? String == "unknown-provider" })
    XCTAssertEqual(found["level"] as? String, "error")
    let region = ["startLine": 3, "startColumn": 104, "endLine": 3, "endColumn": 112]
    let place = try XCTUnwrap((found["locations"] as? [[String: Any]])?.first)
    let physical = try XCTUnwrap(place["physicalLocation"] as? [String: Any])
    let artifact = ["uri": "%C3%A4%20b/config%25.json"]
    XCTAssertEqual(physical["artifactLocation"] as? [String: String], artifact)
    XCTAssertEqual(physical["region"] as? [String: Int], region)
    let fix = try XCTUnwrap((found["fixes"] as? [[String: Any]])?.first)
    let change = try XCTUnwrap((fix["artifactChanges"] as? [[String: Any]])?.first)
    XCTAssertEqual(change["artifactLocation"] as? [String: String], artifact)
    let replacement = try XCTUnwrap((change["replacements"] as? [[String: Any]])?.first)
    XCTAssertEqual(replacement["deletedRegion"] as? [String: Int], region)
    XCTAssertEqual(replacement["insertedContent"] as? [String: String], ["text": "\"openai\""])
  }

  func testNotesAreRelatedLocations() throws {
    let home = try TestHome()
    try home.write(Self.broken)
    let results = try XCTUnwrap(report(home)["results"] as? [[String: Any]])
    let twice = try XCTUnwrap(results.first { $0["ruleId"] as? String == "duplicate-key" })
    let related = try XCTUnwrap((twice["relatedLocations"] as? [[String: Any]])?.first)
    XCTAssertNotNil(related["message"])
    XCTAssertNotNil(related["physicalLocation"])
  }

  func testAFileElsewhereHasItsWholeAddress() throws {
    let home = try TestHome()
    try home.write(Self.broken)
    let text = home.run("lint", "--format", "sarif").output
    XCTAssertTrue(text.contains("\"uri\": \"file://\(home.factory())\""), text)
    let piped = home.run("lint", "-", "--stdin-name", "a/b.json", "--format", "sarif") {
      $0.input = Array(Self.broken.utf8)
    }
    XCTAssertTrue(piped.output.contains("\"uri\": \"a/b.json\""), piped.output)
  }

  func testWithoutFindingsItIsStillADocument() throws {
    let home = try TestHome()
    try home.write(#"{"custom_models": []}"#)
    let run = home.run("lint", "--format", "sarif", "--ignore", "no-models")
    XCTAssertEqual(run.messages, "")
    let runs = try XCTUnwrap(run.json()["runs"] as? [[String: Any]])
    XCTAssertEqual((runs.first?["results"] as? [Any])?.count, 0)
  }
}
