import XCTest

final class LearnCommandsTests: XCTestCase {
  func testPresets() throws {
    let home = try TestHome()
    XCTAssertTrue(home.run("presets").output.hasPrefix("  Preset "))
    let one = home.run("presets", "openrouter").output
    for part in [
      "OpenRouter\n  Base URL      https://openrouter.ai/api/v1\n", "OPENROUTER_API_KEY",
      "1. get a key at https://openrouter.ai/settings/keys", "2. byok add openrouter",
    ] {
      XCTAssertTrue(one.contains(part), one)
    }
    let document = try home.run("presets", "openrouter", "--format", "json").json()
    let preset = try XCTUnwrap((document["presets"] as? [[String: Any]])?.first)
    XCTAssertEqual(
      Set(preset.keys),
      [
        "id", "title", "baseUrl", "provider", "keyVariable", "keyPrefixes", "keyPage",
        "placeholder",
        "models", "notes",
      ])
    let unknown = home.run("presets", "olama")
    XCTAssertEqual(unknown.code, 2)
    XCTAssertTrue(unknown.messages.contains("did you mean \"ollama\"?"), unknown.messages)
  }

  func testEveryRuleIsExplained() throws {
    let home = try TestHome()
    let document = try home.run("rules", "--format", "json").json()
    let rules = try XCTUnwrap(document["rules"] as? [[String: Any]])
    XCTAssertGreaterThanOrEqual(rules.count, 20)
    let table = home.run("rules").output
    for rule in rules {
      let id = try XCTUnwrap(rule["id"] as? String)
      XCTAssertTrue(table.contains("  \(id) "), id)
      let text = home.run("explain", id)
      XCTAssertEqual(text.code, 0)
      for part in ["\(id): ", "\n\nBad:\n  ", "\n\nGood:\n  "] {
        XCTAssertTrue(text.output.contains(part), text.output)
      }
      XCTAssertEqual(try home.run("explain", id, "--format", "json").json()["id"] as? String, id)
    }
    let unknown = home.run("explain", "unknown-provder")
    XCTAssertEqual(unknown.code, 2)
    XCTAssertTrue(unknown.messages.contains("did you mean \"unknown-provider\"?"))
  }

  func testRulesAreWrappedAndNotCutOnATerminal() throws {
    let run = try TestHome().run("rules", "--color", "never") { $0.useTerminal(width: 80) }
    XCTAssertFalse(run.output.contains("…"), run.output)
    XCTAssertTrue(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, run.output)
  }
}
