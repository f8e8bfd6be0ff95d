import XCTest

final class LintCommandTests: XCTestCase {
  private static let broken = """
    {
      "custom_models": [
        {
          "model_display_name": "Ö",
          "model": "a/m",
          "base_url": "https://openrouter.ai/api/v1",
          "api_key": "\(Canary.key)",
          "provider": "openAI",
          "max_tokens": 32000
        }
      ]
    }

    """

  func testFreshEntryHasAWarningAndAHintOnly() throws {
    let home = try TestHome()
    home.run("add", "openrouter")
    let run = home.run("lint")
    XCTAssertEqual(run.code, 0)
    XCTAssertTrue(run.output.contains(": warning: "), run.output)
    XCTAssertTrue(run.output.contains("[placeholder-key]"), run.output)
    XCTAssertTrue(run.output.contains("[small-model]"), run.output)
    XCTAssertTrue(run.output.hasSuffix("\n\n0 errors, 1 warning, 1 hint\n"), run.output)
    XCTAssertEqual(home.run("lint", "--strict").code, 1)
    XCTAssertEqual(home.run("lint", "--strict", "--ignore", "placeholder-key").code, 0)
    XCTAssertEqual(
      home.run("lint", "--quiet").messages, "1 model in ~/.factory/config.json, no errors\n")
  }

  func testReportOfABrokenFile() throws {
    let home = try TestHome()
    try home.write(Self.broken)
    let run = home.run("lint")
    XCTAssertEqual(run.code, 1)
    XCTAssertEqual(run.messages, "")
    XCTAssertEqual(
      run.output,
      """
      ~/.factory/config.json:8:19: error: unknown provider "openAI", expected "anthropic", \
      "openai" or "generic-chat-completion-api" [unknown-provider]
         8 |       "provider": "openAI",
           |                   ~~~~~~~~
           = fix: replace it with "openai"

      1 error, 0 warnings, 1 fixable with --fix

      """)
  }

  func testJSONHasTheDocumentedShape() throws {
    let home = try TestHome()
    try home.write(Self.broken)
    let run = home.run("lint", "--format", "json")
    XCTAssertEqual(run.code, 1)
    let report = try run.json()
    XCTAssertEqual(report["version"] as? Int, 1)
    XCTAssertEqual(report["summary"] as? [String: Int], ["errors": 1, "warnings": 0, "hints": 0])
    let file = try XCTUnwrap((report["files"] as? [[String: Any]])?.first)
    XCTAssertEqual(Set(file.keys), ["path", "kind", "models", "diagnostics"])
    XCTAssertEqual(file["path"] as? String, home.factory())
    XCTAssertEqual(file["kind"] as? String, "config")
    XCTAssertEqual(file["models"] as? Int, 1)
    let found = try XCTUnwrap((file["diagnostics"] as? [[String: Any]])?.first)
    XCTAssertEqual(
      Set(found.keys), ["rule", "severity", "message", "range", "model", "fixes"])
    XCTAssertEqual(found["rule"] as? String, "unknown-provider")
    XCTAssertEqual(found["severity"] as? String, "error")
    let range = try XCTUnwrap(found["range"] as? [String: [String: Int]])
    let offset =
      Self.broken.utf8.count
      - "\"openAI\",\n      \"max_tokens\": 32000\n    }\n  ]\n}\n".utf8.count
    XCTAssertEqual(range["start"], ["line": 8, "column": 19, "offset": offset])
    XCTAssertEqual(range["end"], ["line": 8, "column": 27, "offset": offset + 8])
    let model = try XCTUnwrap(found["model"] as? [String: Any])
    XCTAssertEqual(model["index"] as? Int, 0)
    XCTAssertEqual(model["name"] as? String, "Ö")
    let fix = try XCTUnwrap((found["fixes"] as? [[String: Any]])?.first)
    XCTAssertEqual(fix["safe"] as? Bool, true)
    let edit = try XCTUnwrap((fix["edits"] as? [[String: Any]])?.first)
    XCTAssertEqual(edit["offset"] as? Int, offset)
    XCTAssertEqual(edit["length"] as? Int, 8)
    XCTAssertEqual(edit["text"] as? String, "\"openai\"")
  }

  func testFixChangesNothingElse() throws {
    let home = try TestHome()
    try home.write(Self.broken)
    let dry = home.run("lint", "--fix", "--dry-run")
    XCTAssertEqual(dry.code, 0)
    XCTAssertTrue(dry.output.contains("\n-      \"provider\": \"openAI\",\n"), dry.output)
    XCTAssertTrue(dry.output.contains("\n+      \"provider\": \"openai\",\n"), dry.output)
    XCTAssertTrue(dry.messages.contains("would mend 1 problem"), dry.messages)
    XCTAssertEqual(home.text(), Self.broken)
    let run = home.run("lint", "--fix")
    XCTAssertEqual(run.code, 0)
    XCTAssertTrue(run.messages.contains("mended 1 problem"), run.messages)
    XCTAssertEqual(home.text(), Self.broken.replacing("openAI", with: "openai"))
    XCTAssertTrue(home.run("lint", "--fix").messages.contains("nothing to mend"))
  }

  func testCleanFileIsOneLineOfMessages() throws {
    let home = try TestHome()
    try home.write(Self.broken.replacing("openAI", with: "openai"))
    let run = home.run("lint")
    XCTAssertEqual(run.code, 0)
    XCTAssertEqual(run.output, "")
    XCTAssertEqual(run.messages, "1 model in ~/.factory/config.json, no problems\n")
  }

  func testWithoutAnyFileThereIsANote() throws {
    let run = try TestHome().run("lint")
    XCTAssertEqual(run.code, 0)
    XCTAssertEqual(run.output, "")
    XCTAssertEqual(run.messages, "note: there is no file of models yet; byok add makes one\n")
  }

  func testAMissingFileDoesNotHideTheOthers() throws {
    let home = try TestHome()
    let path = try home.write(Self.broken)
    for arguments in [
      ["lint", "none.json", path], ["lint", path, "none.json", "--format", "json"],
    ] {
      let run = home.run(arguments)
      XCTAssertEqual(run.code, 3)
      XCTAssertTrue(run.output.contains("unknown-provider"), run.output)
      XCTAssertEqual(run.messages, "error: cannot read none.json: it does not exist\n")
    }
    XCTAssertEqual(home.run("lint", "none.json", path, "--fix").code, 3)
    XCTAssertEqual(home.text(), Self.broken.replacing("openAI", with: "openai"))
  }

  func testStandardInput() throws {
    let home = try TestHome()
    let named = home.run("lint", "-", "--stdin-name", "a.json") {
      $0.input = Array(Self.broken.utf8)
    }
    XCTAssertEqual(named.code, 1)
    XCTAssertTrue(named.output.hasPrefix("a.json:8:19: error: "), named.output)
    let plain = home.run("lint", "-") { $0.input = Array(Self.broken.utf8) }
    XCTAssertTrue(plain.output.hasPrefix("<stdin>:8:19: error: "), plain.output)
    XCTAssertEqual(home.run("lint", "-", "--fix").code, 2)
    let kind = home.run("lint", "-", "--as", "settings") {
      $0.input = Array(#"{"customModels": [{}]}"#.utf8)
    }
    XCTAssertTrue(kind.output.contains("\"baseUrl\""), kind.output)
  }

  func testNamesOfRulesAreChecked() throws {
    let run = try TestHome().run("lint", "--ignore", "unknown-provder")
    XCTAssertEqual(run.code, 2)
    XCTAssertTrue(run.messages.contains("did you mean \"unknown-provider\""), run.messages)
    XCTAssertEqual(try TestHome().run("lint", "--dry-run").code, 2)
    XCTAssertEqual(try TestHome().run("lint", "--format", "xml").code, 2)
    XCTAssertEqual(try TestHome().run("lint", "--as", "toml").code, 2)
  }

  func testManyEqualHintsAreCounted() throws {
    let home = try TestHome()
    let entry =
      #"{"model_display_name":"M%","model":"a%-7b","base_url":"http://box/v1","#
      + #""api_key":"k","provider":"openai","max_tokens":9000}"#
    let entries = (0..<10).map { entry.replacing("%", with: "\($0)") }
    try home.write("{\"custom_models\":[\(entries.joined(separator: ",\n"))]}")
    let run = home.run("lint")
    XCTAssertTrue(
      run.output.contains("~/.factory/config.json: 7 more of this kind [small-model]"), run.output)
    XCTAssertTrue(run.output.contains("10 hints"), run.output)
  }

  func testTheNameOfStandardInputIsNoFile() throws {
    let home = try TestHome()
    try home.write("{}", to: home.workingDirectory + "/config.json")
    let text = Array(ThreeModels.text.utf8)
    let run = home.run("lint", "-", "--stdin-name", home.workingDirectory + "/config.json") {
      $0.input = text
    }
    XCTAssertEqual(chmod(home.workingDirectory + "/config.json", 0o644), 0)
    let open = home.run("lint", "-", "--stdin-name", home.workingDirectory + "/config.json") {
      $0.input = text
    }
    XCTAssertEqual(open.output, run.output)
  }
}
