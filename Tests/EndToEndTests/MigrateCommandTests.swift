import XCTest

final class MigrateCommandTests: XCTestCase {
  private let presets = [
    "fireworks", "baseten", "deepinfra", "huggingface", "ollama", "openrouter", "openai",
    "anthropic", "gemini",
  ]

  private func homeWithPresets() throws -> TestHome {
    let home = try TestHome()
    for preset in presets { XCTAssertEqual(home.run("add", preset).code, 0, preset) }
    return home
  }

  func testEveryModelComesOverFieldByField() throws {
    let home = try homeWithPresets()
    let before = home.run("list", "--format", "json", "--file", "config").output
    let run = home.run("migrate")
    XCTAssertEqual(run.code, 0, run.messages)
    let after = home.run("list", "--format", "json", "--file", "settings").output
    XCTAssertEqual(
      after,
      before.replacingOccurrences(of: "/config.json", with: "/settings.json"))
    XCTAssertEqual(home.run("list", "--file", "config", "--format", "names").output, "")
    XCTAssertEqual(home.run("lint", "--quiet").code, 0)
    XCTAssertEqual(home.mode(home.factory("settings.json")), 0o600)
  }

  func testASecondRunFinishesAStoppedOne() throws {
    let home = try homeWithPresets()
    XCTAssertEqual(home.run("migrate", "--keep").code, 0)
    let settings = home.text("settings.json")
    let run = home.run("migrate")
    XCTAssertEqual(run.code, 0)
    XCTAssertEqual(run.messages.components(separatedBy: "skipped ").count - 1, presets.count)
    XCTAssertEqual(home.text("settings.json"), settings)
    XCTAssertEqual(home.run("list", "--file", "config", "--format", "names").output, "")
  }

  func testADryRunShowsBothFilesAndWritesNeither() throws {
    let home = try homeWithPresets()
    let config = home.text()
    let run = home.run("migrate", "--dry-run")
    XCTAssertTrue(run.output.contains("+++ ~/.factory/settings.json"), run.output)
    XCTAssertTrue(run.output.contains("+++ ~/.factory/config.json"), run.output)
    XCTAssertEqual(home.text(), config)
    XCTAssertNil(home.text("settings.json"))
  }

  func testBothFilesChangeOrNeither() throws {
    let home = try homeWithPresets()
    let config = home.text()
    let broken = "{\"customModels\": [}"
    try home.write(broken, to: "settings.json")
    XCTAssertEqual(home.run("migrate").code, 1)
    XCTAssertEqual(home.text(), config)
    XCTAssertEqual(home.text("settings.json"), broken)
  }

  func testAVariableTakesTheKeysPlace() throws {
    let home = try TestHome()
    home.run("add", "groq", "--key-stdin") {
      $0.input = Array("gsk_made0up1key2for3tests4only\n".utf8)
    }
    XCTAssertEqual(home.run("migrate", "--key-env", "GROQ_API_KEY").code, 0)
    let text = try XCTUnwrap(home.text("settings.json"))
    XCTAssertTrue(text.contains("\"apiKey\": \"${GROQ_API_KEY}\""), text)
    XCTAssertFalse(text.contains("gsk_"), text)
  }

  func testOneVariableDoesNotStandForTwoKeys() throws {
    let home = try TestHome()
    for preset in ["groq", "openrouter"] {
      home.run("add", preset, "--key-stdin") {
        $0.input = Array("\(preset)-made-up-0123456789\n".utf8)
      }
    }
    let config = home.text()
    XCTAssertEqual(home.run("migrate", "--key-env", "A_KEY").code, 1)
    XCTAssertEqual(home.text(), config)
    XCTAssertNil(home.text("settings.json"))
  }

  func testNothingToMigrateIsNoError() throws {
    let home = try TestHome()
    try home.write("{\"custom_models\": []}")
    XCTAssertEqual(home.run("migrate").code, 0)
    XCTAssertNil(home.text("settings.json"))
    XCTAssertEqual(try TestHome().run("migrate").code, 3)
  }
}
