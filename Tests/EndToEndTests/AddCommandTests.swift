import XCTest

final class AddCommandTests: XCTestCase {
  func testOpenRoutersProvidersCanBeChosen() throws {
    let home = try TestHome()
    XCTAssertEqual(home.run("add", "openrouter", "--order", "a,b/turbo", "--only", "c").code, 0)
    let text = try XCTUnwrap(home.text()).filter { !$0.isWhitespace }
    XCTAssertTrue(
      text.contains(
        "\"max_tokens\":32000,\"extra_args\":{\"provider\":{\"order\":[\"a\",\"b/turbo\"],"
          + "\"only\":[\"c\"]}}}"), text)
    XCTAssertFalse(home.run("lint").output.contains("[openrouter-routing]"))
    XCTAssertEqual(home.run("set", "0", "--only", "d,e").code, 0)
    let changed = try XCTUnwrap(home.text()).filter { !$0.isWhitespace }
    XCTAssertEqual(changed, text.replacing("[\"c\"]", with: "[\"d\",\"e\"]"))
  }

  func testARoutingElsewhereIsWrongUsage() throws {
    let home = try TestHome()
    for command in [
      ["add", "groq", "--order", "a"], ["add", "openrouter", "--order", "a,,b"],
      ["add", "openrouter", "--only", ""], ["add", "openrouter", "--only", "a b"],
    ] {
      XCTAssertEqual(home.run(command).code, 2, "\(command)")
    }
    try home.write(ThreeModels.text)
    XCTAssertEqual(home.run("set", "B b", "--order", "a").code, 2)
    XCTAssertEqual(home.text(), ThreeModels.text)
  }

  private static let openRouter = """
    {
      "custom_models": [
        {
          "model_display_name": "GPT-OSS-20B [OpenRouter]",
          "model": "openai/gpt-oss-20b",
          "base_url": "https://openrouter.ai/api/v1",
          "api_key": "YOUR_OPENROUTER_KEY",
          "provider": "generic-chat-completion-api",
          "max_tokens": 32000
        }
      ]
    }

    """

  func testOpenRouterIsWrittenByteForByte() throws {
    let home = try TestHome()
    let run = home.run("add", "openrouter")
    XCTAssertEqual(run.code, 0)
    XCTAssertEqual(run.output, "")
    XCTAssertEqual(home.text(), Self.openRouter)
    XCTAssertEqual(home.mode(home.path + "/.factory"), 0o700)
    XCTAssertEqual(home.mode(home.factory()), 0o600)
  }

  func testMessageNamesFileSelectorKeyPageAndNextStart() throws {
    let run = try TestHome().run("add", "openrouter")
    XCTAssertEqual(
      run.messages,
      """
      added "GPT-OSS-20B [OpenRouter]" to ~/.factory/config.json
        selector id: custom:GPT-OSS-20B-[OpenRouter]-0
        get a key at https://openrouter.ai/settings/keys
        the key is a placeholder; put yours in with byok set \
      'custom:GPT-OSS-20B-[OpenRouter]-0' --key
        A model is written vendor/name; https://openrouter.ai/models lists them.
        Droid reads config.json at its next start

      """)
  }

  func testSameNameIsRefusedUnlessReplaced() throws {
    let home = try TestHome()
    home.run("add", "openrouter")
    let refused = home.run("add", "openrouter", "--max-tokens", "5")
    XCTAssertEqual(refused.code, 1)
    XCTAssertTrue(refused.messages.contains("already, nothing was written"), refused.messages)
    XCTAssertTrue(refused.messages.contains("--replace"), refused.messages)
    XCTAssertEqual(home.text(), Self.openRouter)

    XCTAssertEqual(home.run("add", "openrouter", "--max-tokens", "5", "--replace").code, 0)
    XCTAssertEqual(home.text(), Self.openRouter.replacing("32000", with: "5"))
  }

  func testReplacingWithoutAKeyKeepsTheKeyThatIsThere() throws {
    let home = try TestHome()
    home.run("add", "openrouter", "--key-stdin") { $0.input = Array(Canary.key.utf8) }
    let run = home.run("add", "openrouter", "--replace", "--max-tokens", "64000")
    XCTAssertEqual(run.code, 0)
    XCTAssertTrue(try XCTUnwrap(home.text()).contains(Canary.key))
    XCTAssertFalse(run.messages.contains("placeholder"), run.messages)
  }

  func testModelGivesTheName() throws {
    let home = try TestHome()
    home.run("add", "openrouter", "--model", "vendor/name")
    XCTAssertEqual(home.run("list", "--format", "names").output, "name [OpenRouter]\n")
  }

  func testWithoutAPresetThreeOptionsAreNeeded() throws {
    let home = try TestHome()
    let run = home.run("add", "--model", "m")
    XCTAssertEqual(run.code, 2)
    XCTAssertTrue(run.messages.contains("\"--base-url\", \"--provider\" are missing"), run.messages)
    XCTAssertNil(home.text())
    let own = home.run(
      "add", "--model", "m", "--base-url", "http://localhost:8000/v1", "--provider", "openai")
    XCTAssertEqual(own.code, 0)
    XCTAssertEqual(home.run("list", "--format", "ids").output, "custom:m-0\n")
  }

  func testValuesAreChecked() throws {
    let home = try TestHome()
    for arguments in [
      ["--max-tokens", "0"], ["--max-tokens", "-1"], ["--max-tokens=-1"], ["--max-tokens", "1e3"],
      ["--base-url", "openrouter.ai"], ["--base-url", "ftp://x"], ["--base-url", ""],
      ["--provider", "openAI"], ["--name", " "], ["--model", ""], ["--key-env", "1X"],
      ["--key-env", "A B"], ["--key-stdin", "--key-env", "A"], ["--key", "--key-stdin"],
      ["--model", "a", "--model", "b"],
      ["extra"], ["--nonsense"],
    ] {
      let run = home.run(["add", "openrouter"] + arguments)
      XCTAssertEqual(run.code, 2, "\(arguments)")
      XCTAssertEqual(run.output, "", "\(arguments)")
      XCTAssertTrue(run.messages.hasPrefix("error: "), "\(arguments): \(run.messages)")
    }
    XCTAssertNil(home.text())
  }

  func testUnknownPresetSuggests() throws {
    let run = try TestHome().run("add", "openroutr")
    XCTAssertEqual(run.code, 2)
    XCTAssertTrue(run.messages.contains("did you mean \"openrouter\"?"), run.messages)
  }

  func testEveryPresetLintsWithoutErrorOrOtherWarningThanThePlaceholder() throws {
    let listed = try TestHome().run("presets", "--format", "json").json()
    let presets = try XCTUnwrap(listed["presets"] as? [[String: Any]])
    XCTAssertGreaterThan(presets.count, 9)
    for preset in presets {
      let home = try TestHome()
      let id = try XCTUnwrap(preset["id"] as? String)
      let needsModel = (preset["models"] as? [Any])?.isEmpty ?? true
      let model = needsModel ? ["--model", "vendor/large-405b"] : []
      XCTAssertEqual(home.run(["add", id] + model).code, 0, id)
      let report = home.run("lint", "--ignore", "placeholder-key", "--strict")
      XCTAssertEqual(report.code, 0, "\(id): \(report.output)")
    }
  }

  func testExistingFileKeepsItsStyle() throws {
    let home = try TestHome()
    let file = "{\r\n\t\"custom_models\": [\r\n\t],\r\n\t\"x\": 1.10\r\n}"
    try home.write(file)
    XCTAssertEqual(home.run("add", "openrouter").code, 0)
    let text = try XCTUnwrap(home.text())
    XCTAssertTrue(text.hasSuffix("\r\n\t\"x\": 1.10\r\n}"))
    XCTAssertTrue(text.contains("\r\n\t\t{\r\n\t\t\t\"model_display_name\""), text)
    XCTAssertFalse(text.replacing("\r\n", with: "").contains("\n"))
    XCTAssertEqual(home.run("remove", "0").code, 0)
    XCTAssertEqual(home.text(), file)
  }

  func testListsThatAreNotReadOrNotOnceDoNotTrap() throws {
    for file in [
      #"{"custom_models": [], "custom_models": [{"model": "x"}]}"#,
      #"{"custom_models": [{"model": "x"}], "custom_models": []}"#,
      #"{"customModels": [{"model": "x"}]}"#, #"{"custom_models": {}}"#,
      #"{"custom_models": ["x", 1, null]}"#, #"{"custom_models": null}"#, "{}",
    ] {
      let home = try TestHome()
      try home.write(file)
      let run = home.run("add", "openrouter")
      XCTAssertTrue([0, 1].contains(run.code), file)
      let isAdded = home.run("list", "--format", "names").output.contains("GPT-OSS-20B")
      XCTAssertEqual(run.code == 0, isAdded, file)
      if run.code == 1 { XCTAssertEqual(home.text(), file) }
    }
  }

  func testSettingsFilesGetTheirOwnSpelling() throws {
    for name in ["settings", "local", "project", "project-local"] {
      let home = try TestHome()
      let run = home.run("add", "openrouter", "--file", name, "--key-env", "OPENROUTER_API_KEY")
      XCTAssertEqual(run.code, 0, run.messages)
      let folder = name.hasPrefix("project") ? home.workingDirectory : home.path
      let file = name.hasSuffix("local") ? "settings.local.json" : "settings.json"
      let text = try XCTUnwrap(home.text("\(folder)/.factory/\(file)"), name)
      XCTAssertTrue(text.contains("\"customModels\""), text)
      XCTAssertTrue(text.contains("\"apiKey\": \"${OPENROUTER_API_KEY}\""), text)
      XCTAssertFalse(run.messages.contains("config.json"), run.messages)
    }
  }

  func testAPathTellsTheKindByItsName() throws {
    let home = try TestHome()
    let path = home.path + "/elsewhere/settings.json"
    let run = home.run("add", "openrouter", "--file", path, "--key-env", "OPENROUTER_API_KEY")
    XCTAssertEqual(run.code, 0, run.messages)
    let text = try XCTUnwrap(home.text(path))
    XCTAssertTrue(text.contains("\"customModels\""), text)
    XCTAssertTrue(text.contains("\"${OPENROUTER_API_KEY}\""), text)
  }

  func testShownCommandSurvivesTheShell() throws {
    let run = try TestHome().run("add", "openrouter", "--name", "it's $HOME")
    XCTAssertTrue(run.messages.contains(#"byok set 'custom:it'\''s-$HOME-0' "#), run.messages)
  }
}
