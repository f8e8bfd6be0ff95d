import XCTest

/// What one stores at OpenRouter, as `presets` shows it.
final class SkeletonTests: XCTestCase {
  private let ids = ["openrouter-azure", "openrouter-bedrock", "openrouter-vertex"]

  func testSkeletonsAreListedAndShown() throws {
    let home = try TestHome()
    let table = home.run("presets").output
    for (id, parts) in zip(
      ids,
      [
        ["\"resource_name\": \"your-resource-name\"", "\"model_slug\": \"vendor/model-name\""],
        [
          "\n  your-bedrock-api-key\n", "\"bedrock:InvokeModelWithResponseStream\"",
          "inference-profile",
        ],
        ["\"type\": \"service_account\"", "\"aiplatform.endpoints.streamingPredict\""],
      ])
    {
      XCTAssertTrue(table.contains("  \(id) "), table)
      let run = home.run("presets", id.uppercased())
      XCTAssertEqual(run.code, 0)
      for part in parts + ["Where to find\n", "Next steps\n  1. ", "Good to know\n"] {
        XCTAssertTrue(run.output.contains(part), part + "\n" + run.output)
      }
    }
    let unknown = home.run("presets", "openrouter-azur")
    XCTAssertEqual(unknown.code, 2)
    XCTAssertTrue(unknown.messages.contains("did you mean \"openrouter-azure\""), unknown.messages)
    XCTAssertTrue(home.run("completions", "bash").output.contains("openrouter-vertex"))
  }

  func testSkeletonsForPrograms() throws {
    let home = try TestHome()
    let all = try home.run("presets", "--format", "json").json()["skeletons"] as? [[String: Any]]
    XCTAssertEqual(all?.compactMap { $0["id"] as? String }, ids)
    let one = try home.run("presets", ids[1], "--format", "json").json()
    XCTAssertEqual((one["presets"] as? [Any])?.count, 0)
    let skeleton = try XCTUnwrap((one["skeletons"] as? [[String: Any]])?.first)
    XCTAssertEqual(
      Set(skeleton.keys),
      ["id", "title", "page", "variants", "sources", "policy", "steps", "notes"])
    let policy = try XCTUnwrap((skeleton["policy"] as? [String: Any])?["policy"] as? [String: Any])
    XCTAssertEqual(policy["Version"] as? String, "2012-10-17")
  }

  func testASkeletonIsNoModelToAdd() throws {
    for id in ids {
      let run = try TestHome().run("add", id)
      XCTAssertEqual(run.code, 2)
      XCTAssertTrue(
        run.messages.hasPrefix(
          "error: \"\(id)\" is a skeleton for OpenRouter's own key page and no model to add, "
            + "see \"byok presets \(id)\"\n"), run.messages)
    }
  }
}
