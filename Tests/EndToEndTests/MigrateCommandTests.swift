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

  func testAReferenceThatStandsThereStays() throws {
    let home = try TestHome()
    for (name, key) in [("A", "${OTHER_KEY}"), ("B", "gsk_made0up1key2for3tests4only")] {
      home.run("add", "groq", "--name", name, "--key-stdin") { $0.input = Array("\(key)\n".utf8) }
    }
    let run = home.run("migrate", "--key-env", "GROQ_API_KEY")
    XCTAssertEqual(run.code, 0, run.messages)
    let text = try XCTUnwrap(home.text("settings.json"))
    XCTAssertTrue(text.contains("\"apiKey\": \"${OTHER_KEY}\""), text)
    XCTAssertTrue(text.contains("\"apiKey\": \"${GROQ_API_KEY}\""), text)
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

  func testWhatNamesAModelFollowsIt() throws {
    let home = try TestHome()
    home.run("add", "groq")
    try home.write(
      """
      {"model": "custom:Kimi-K2-[Groq]-0", "customModels": [{"displayName": "A", "model": "a", \
      "baseUrl": "http://box/v1", "apiKey": "x", "provider": "openai", "maxOutputTokens": 2048}]}
      """, to: "settings.json")
    try home.write("{\"model\": \"custom:Kimi-K2-[Groq]-0\"}", to: "settings.local.json")
    let run = home.run("migrate")
    XCTAssertEqual(run.code, 0, run.messages)
    XCTAssertEqual(
      home.text("settings.local.json"), "{\"model\": \"custom:Kimi-K2-[Groq]-1\"}")
    XCTAssertFalse(home.run("lint").output.contains("dangling-reference"))
    XCTAssertTrue(run.messages.contains("what names them in ~/.factory/settings.json follows"))
  }

  func testABrokenSourceIsRefused() throws {
    let home = try TestHome()
    try home.write("{\"custom_models\": [{\"api_key\": q7RtZ9wLm2XvB4nKp8HsD3fJy6GcA1eU}]}")
    let run = home.run("migrate")
    XCTAssertEqual(run.code, 1)
    XCTAssertTrue(run.messages.contains("~/.factory/config.json was not changed"), run.messages)
    XCTAssertFalse(run.everything.contains("q7RtZ9wLm2Xv"), run.everything)
    XCTAssertNil(home.text("settings.json"))
  }

  func testTheListStaysInConfig() throws {
    let home = try TestHome()
    try home.write("{}")
    home.run("add", "groq")
    home.run("migrate")
    XCTAssertEqual(home.text(), "{\n  \"custom_models\": []\n}")
    XCTAssertFalse(home.run("lint").output.contains("no-models"))
  }

  func testWhatIsNoEntryIsNotLost() throws {
    let home = try TestHome()
    let config = #"{"custom_models": ["my-model", {"model": "m"}]}"#
    try home.write(config)
    let run = home.run("migrate")
    XCTAssertEqual(run.code, 1)
    XCTAssertTrue(run.messages.contains("a model is a string, expected an object"), run.messages)
    XCTAssertEqual(home.text(), config)
    XCTAssertNil(home.text("settings.json"))
  }

  func testATargetWithoutPlaceForModelsIsRefused() throws {
    let home = try TestHome()
    home.run("add", "groq")
    let config = home.text()
    for settings in [#"{"customModels": {}}"#, #"{"customModels": null}"#, "[]", "null"] {
      try home.write(settings, to: "settings.json")
      for arguments in [["migrate"], ["migrate", "--keep"], ["migrate", "--dry-run"]] {
        let run = home.run(arguments)
        XCTAssertEqual(run.code, 1, settings)
        XCTAssertTrue(run.messages.contains("[wrong-type]"), run.messages)
        XCTAssertEqual(home.text(), config)
        XCTAssertEqual(home.text("settings.json"), settings)
      }
    }
  }

  func testAMisspelledFieldDoesNotMakeAModelAnother() throws {
    let home = try TestHome()
    home.run("add", "groq")
    try home.write(try XCTUnwrap(home.text()).replacingOccurrences(of: "base_url", with: "baseUrl"))
    home.run("migrate", "--keep")
    home.run("migrate", "--keep")
    XCTAssertEqual(
      home.run("list", "--file", "settings", "--format", "names").output, "Kimi K2 [Groq]\n")
  }

  func testACommentThatDoesNotComeAlongIsSaid() throws {
    let home = try TestHome()
    try home.write(
      """
      {"custom_models": [ // list
        {"model_display_name": "A", // mine
         "model": "a"},
        {"model_display_name": "B", "model": "b"}
      ]}
      """)
    let run = home.run("migrate")
    XCTAssertEqual(run.code, 0, run.messages)
    XCTAssertTrue(
      run.messages.hasPrefix(
        "migrated \"A\" to ~/.factory/settings.json\n"
          + "  its comments did not come along: byok undo has them\nmigrated \"B\""), run.messages)
    XCTAssertEqual(run.messages.components(separatedBy: "comments").count, 2, run.messages)
  }

  func testAnIdThatAnotherFileHasIsNotFollowed() throws {
    let home = try TestHome()
    try home.write(#"{"custom_models": [{"model_display_name": "A", "model": "a"}]}"#)
    let settings = #"{"model": "custom:A-0", "customModels": [{"displayName": "Z", "model": "z"}]}"#
    try home.write(settings, to: "settings.json")
    try home.write(
      #"{"customModels": [{"displayName": "A", "model": "local"}]}"#, to: "settings.local.json")
    XCTAssertEqual(home.run("migrate").code, 0)
    XCTAssertTrue(home.text("settings.json")?.hasPrefix(#"{"model": "custom:A-0", "#) ?? false)
  }

  func testNothingToMigrateIsNoError() throws {
    let home = try TestHome()
    try home.write("{\"custom_models\": []}")
    XCTAssertEqual(home.run("migrate").code, 0)
    XCTAssertNil(home.text("settings.json"))
    XCTAssertEqual(try TestHome().run("migrate").code, 3)
  }
}
