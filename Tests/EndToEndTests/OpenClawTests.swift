import XCTest

/// OpenClaw's file through the tool.
final class OpenClawTests: XCTestCase {
  private static let file = """
    {
      // OpenRouter's key, see below
      env: { OPENROUTER_API_KEY: "\(Canary.key)", SMTP: '%' },
      agents: {
        defaults: {
          model: { primary: "openrouter/anthropic/claude-sonnet-4-5" },
          models: {
            "openrouter/anthropic/claude-sonnet-4-5": {
              compat: { openRouterRouting: { only: ["anthropic"] } },
            },
          },
        },
      },
      models: { providers: { acme: { baseUrl: "https://llm.acme.dev/v1", api: "openai",
        apiKey: "%", headers: { 'X-One': "%" }, models: [] } } },
      channels: { telegram: { botToken: '%' } }, gateway: { auth: { password: '%' } },
    }
    """.replacing("%", with: Canary.foreignKey)

  func testFindingsAndFixes() throws {
    let home = try TestHome()
    let path = try home.write(Self.file, to: home.path + "/.openclaw/openclaw.json")
    let found = home.run("lint", path)
    XCTAssertEqual(found.code, 1)
    XCTAssertTrue(found.output.contains("[misplaced-routing]"), found.output)
    let fixed = home.run("lint", "--fix", path)
    XCTAssertTrue(fixed.messages.contains("mended 1 problem"), fixed.messages)
    XCTAssertEqual(
      home.text(path),
      Self.file.replacing("compat: { openRouterRouting:", with: "params: { provider:"))
  }

  func testWhatWasRecognisedIsSaidBesideTheFindings() throws {
    let home = try TestHome()
    let path = home.workingDirectory + "/x.json5"
    try home.write("{agents: {defaults: {model: 'openrouter/a/b'}}}", to: path)
    let run = home.run("lint", "x.json5")
    XCTAssertTrue(run.output.contains("[openrouter-key-missing]"), run.output)
    XCTAssertEqual(run.messages, "x.json5 holds 1 model for OpenClaw\n")
  }

  func testTheKindCanBeTold() throws {
    let home = try TestHome()
    let path = try home.write("{ agnets: {} }", to: home.path + "/mine.json5")
    XCTAssertTrue(home.run("lint", "--as", "openclaw", path).output.contains("\"agents\""))
    let input = home.run("lint", "-", "--stdin-name", "openclaw.json") {
      $0.input = Array("{ agents: { defaults: { model: 'openrouter/a/b' } } }".utf8)
    }
    XCTAssertTrue(input.output.contains("[openrouter-key-missing]"), input.output)
    let set = home.run("lint", "-", "--stdin-name", "openclaw.json") {
      $0.input = Array("{ agents: { defaults: { model: 'openrouter/a/b' } } }".utf8)
      $0.environment["OPENROUTER_API_KEY"] = Canary.key
    }
    XCTAssertEqual(set.code, 0)
    XCTAssertTrue(set.messages.contains("1 model for OpenClaw in openclaw.json"), set.messages)
  }

  func testNothingShowsAKey() throws {
    let commands: [[String]] =
      ["text", "json", "sarif", "github"].map { ["--format", $0] }
      + [["--fix", "--dry-run"], ["--unsafe-fixes", "--dry-run"], ["--fix"]]
    let shapes = [
      Self.file, String(Self.file.dropLast(20)), Self.file.replacing("apiKey", with: "apikye"),
      Self.file.replacing("SMTP: '", with: "SMTP: ['").replacing("' },", with: "'] },"),
      Self.file.replacing("\"openrouter/anthropic", with: "\"\(Canary.key)/x"),
      Self.file.replacing("\"openai\"", with: "\"\(Canary.key)\""),
      Self.file.replacing("baseUrl: \"https://", with: "baseUrl: \"https://\(Canary.key)@"),
    ]
    for shape in shapes {
      for command in commands {
        let home = try TestHome()
        let path = try home.write(shape, to: home.path + "/.openclaw/openclaw.json")
        chmod(path, 0o644)
        for width in [nil, 200] {
          let run = home.run(["lint", path] + command) {
            if let width { $0.useTerminal(width: width) }
          }
          for part in Canary.parts where run.everything.contains(part) {
            XCTFail("\(command) shows the key:\n\(run.everything)")
          }
        }
      }
    }
  }

  func testTheVariablesToSetAreThoseOfTheFile() throws {
    let home = try TestHome()
    func entry(_ name: String, _ key: String, _ url: String, _ provider: String) -> String {
      """
      {"displayName": "\(name)", "model": "v/\(name)", "baseUrl": "\(url)",
       "apiKey": "${\(key)}", "provider": "\(provider)"}
      """
    }
    let chat = "generic-chat-completion-api"
    let entries = [
      entry("A", "WORK_KEY", "https://openrouter.ai/api/v1", chat),
      entry("B", "OPENROUTER_API_KEY", "https://openrouter.ai/api/v1", chat),
      entry("C", "my_key", "https://proxy.acme.dev/v1", "anthropic"),
      entry("D", "MY_KEY", "https://proxy.acme.dev/v1", "anthropic"),
    ]
    try home.write(
      "{\"customModels\": [\(entries.joined(separator: ", "))]}", to: "settings.json")
    let export = home.run("export", "--to", "openclaw")
    XCTAssertTrue(
      export.messages.contains("set WORK_KEY, OPENROUTER_API_KEY, MY_KEY_2, MY_KEY where"),
      export.messages)
    let path = home.workingDirectory + "/openclaw.json"
    try home.write(export.output, to: path)
    let other = try TestHome()
    let copy = try other.write(export.output, to: other.workingDirectory + "/openclaw.json")
    XCTAssertEqual(other.run("import", copy, "--file", "settings").code, 0)
    let text = try XCTUnwrap(other.text("settings.json"))
    for key in ["WORK_KEY", "OPENROUTER_API_KEY", "MY_KEY_2", "MY_KEY"] {
      XCTAssertEqual(text.components(separatedBy: "\"${\(key)}\"").count, 2, text)
    }
    let again = home.run("import", path, "--file", "settings")
    XCTAssertFalse(again.everything.contains("added"), again.everything)
  }
}
