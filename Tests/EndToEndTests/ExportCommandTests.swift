import XCTest

/// `byok export`, to the kinds of Droid's files; what other systems get has tests of its own.
final class ExportCommandTests: XCTestCase {
  func testMigratedModelsComeBackFieldForField() throws {
    let home = try TestHome()
    for preset in [
      "openrouter", "anthropic", "openai", "fireworks", "baseten", "deepinfra", "huggingface",
      "ollama", "gemini",
    ] {
      let run = home.run("add", preset, "--key-stdin") { $0.input = Array("key of \(preset)".utf8) }
      XCTAssertEqual(run.code, 0, run.messages)
    }
    let before = try XCTUnwrap(home.text())
    XCTAssertEqual(home.run("export", "--to", "config", "--reveal").output, before)
    XCTAssertEqual(home.run("migrate").code, 0)
    let export = home.run("export", "--to", "config", "--reveal")
    XCTAssertEqual(export.output, before)
    XCTAssertEqual(export.messages, "")
    XCTAssertEqual(
      home.run("export", "--to", "settings", "--reveal").output, home.text("settings.json"))
  }

  func testKeysLeaveAsVariablesThatAreNamed() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    let run = home.run("export", "A", "--to", "settings")
    XCTAssertEqual(run.code, 0)
    XCTAssertTrue(run.output.contains("\"apiKey\": \"${OPENROUTER_API_KEY}\""), run.output)
    XCTAssertFalse(run.everything.contains(Canary.parts[0]), run.everything)
    XCTAssertEqual(
      run.messages,
      "the keys are not in it: set OPENROUTER_API_KEY where it is read, or export with --reveal\n")
    XCTAssertTrue(
      home.run("export", "A", "--to", "settings", "--reveal").output.contains(Canary.key))
  }

  func testAPlaceholderLeavesNowhereAndItsVariableIsNamed() throws {
    let home = try TestHome()
    home.run("add", "anthropic")
    for target in ["config", "settings", "openclaw", "librechat"] {
      for options in [[], ["--reveal"]] {
        let run = home.run(["export", "--to", target] + options)
        XCTAssertEqual(run.code, 0)
        XCTAssertFalse(run.output.contains("YOUR_"), run.output)
        XCTAssertTrue(run.messages.contains("ANTHROPIC_API_KEY"), run.messages)
        XCTAssertFalse(run.messages.contains("reveal"), run.messages)
      }
    }
  }

  func testAShadowedModelIsLeftOutUnlessItIsNamed() throws {
    let home = try TestHome()
    try home.write(SettingsFiles.text, to: "settings.json")
    try home.write(SettingsFiles.text, to: "settings.local.json")
    let all = home.run("export", "--to", "settings").output
    XCTAssertEqual(all.components(separatedBy: "\"displayName\"").count - 1, 3, all)
    let named = home.run("export", "B", "--file", "local", "--to", "settings").output
    XCTAssertEqual(named.components(separatedBy: "\"displayName\"").count - 1, 1, named)
  }

  func testASecretOutOfItsPlaceKeepsItsModelHere() throws {
    let home = try TestHome()
    try home.write(
      ThreeModels.text.replacingOccurrences(
        of: "https://openrouter", with: "https://u:pw@openrouter"))
    let run = home.run("export", "--to", "settings")
    XCTAssertFalse(run.everything.contains("pw@"), run.everything)
    XCTAssertTrue(run.messages.contains("\"A\": it stays here: \"base_url\" holds a"), run.messages)
    XCTAssertEqual(run.output.components(separatedBy: "\"displayName\"").count - 1, 2)
    XCTAssertTrue(home.run("export", "--to", "settings", "--reveal").output.contains("u:pw@"))
  }

  func testADamagedFileIsNotExported() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text.replacing("\"model\": \"b/two\"", with: "\"model\": b/two"))
    let run = home.run("export", "A", "--to", "settings")
    XCTAssertEqual(run.code, 1)
    XCTAssertEqual(run.output, "")
    XCTAssertTrue(run.messages.contains("config.json cannot be read, mend it first"), run.messages)
  }

  func testReferencesInAFileThatExpandsNoneAreSaid() throws {
    let home = try TestHome()
    try home.write(
      #"{"customModels": [{"model": "a", "apiKey": "${K}", "provider": "openai"}]}"#,
      to: "settings.json")
    XCTAssertEqual(
      home.run("export", "--to", "config").messages,
      """
      not carried over:
        the keys: in their place it says K, which config.json does not expand (byok set SELECTOR \
      --key-env NAME puts a value there)

      """)
  }

  func testAModelThatIsNamedTwiceIsPrintedOnce() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    let run = home.run("export", "0", "A", "--to", "settings")
    XCTAssertEqual(run.output.components(separatedBy: "\"displayName\"").count - 1, 1)
  }

  func testNothingIsPrintedWhenNoModelCanGo() throws {
    let home = try TestHome()
    try home.write(
      #"{"custom_models": [{"model": "a", "base_url": "https://u:pw@h/v1", "provider": "openai"}]}"#
    )
    for kind in ["settings", "openclaw", "librechat"] {
      let run = home.run("export", "--to", kind)
      XCTAssertEqual(run.code, 1, kind)
      XCTAssertEqual(run.output, "", kind)
      XCTAssertTrue(run.messages.contains("\"a\": it stays here"), run.messages)
    }
    try home.write(#"{"custom_models": [{"model": "a"}]}"#)
    XCTAssertEqual(home.run("export", "--to", "openclaw").code, 1)
  }

  func testWhereNothingIsToBeExported() throws {
    let home = try TestHome()
    XCTAssertEqual(home.run("export", "--to", "settings").code, 1)
    XCTAssertEqual(home.run("export").code, 2)
    let unknown = home.run("export", "--to", "setings")
    XCTAssertEqual(unknown.code, 2)
    XCTAssertTrue(unknown.messages.contains("\"settings\""), unknown.messages)
  }
}
