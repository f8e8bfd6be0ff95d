import XCTest

/// LibreChat's `.env` through the commands, and a key in every place of it.
final class LibreChatTests: XCTestCase {
  private static let commands: [[String]] = [
    ["lint", "%"], ["lint", "%", "--format", "json"], ["lint", "%", "--format", "sarif"],
    ["lint", "%", "--format", "github"], ["lint", "%", "--fix", "--dry-run"],
    ["lint", "%", "--unsafe-fixes", "--dry-run"],
    ["import", "%", "--dry-run"], ["import", "%", "--dry-run", "--file", "settings"],
    ["lint", "%", "--unsafe-fixes"], ["import", "%"], ["export", "--to", "librechat"],
    ["export", "--to", "librechat", "--part", "env"],
    ["export", "--to", "librechat", "--part", "yaml"], ["list"],
  ]

  /// Files with a key in every place that one could end up in.
  private static func files(with key: String) -> [String] {
    let end = key.suffix(20)
    let start = key.dropLast(20)
    let models = "OPENROUTER_MODELS=openai/gpt-4o, a/b,\nOPENROUTER_API_KEY=user_provided\n"
    return [
      "OPENROUTER_KEY=\(key)\n", "OPENROUTER_API_KEY=\(key)", "OPENROUTER_KEY=\"\\n\(key) \"\n",
      "OPENROUTER_KEY='Bearer \(key)'\n", "OPENROUTER_KEY=\"\(start)\n\(end)\"\n",
      "OPENROUTER_KEY=\"\(start)\\n\(end)\"\n", "OPENROUTER_KEY='\(key)' # old \(key)\n",
      "OPENROUTER_KEY=\"\(key)\n", "OPENROUTER_KEY='\(key)' x\n", "OPENROUTER_KEY=${\(key)}\n",
      "OPENROUTER_KEY=user provided \(key)\n", "OPENROUTER_KEY=\(key)...\n",
      "OPENROUTER_KEY=1\nOPENROUTER_KEY=\(key)\n", "ANTHROPIC_API_KEY=\(key)\n",
      "GROQ_API_KEY=\"gsk_\\n\(key)\"\n", "CREDS_IV=\(key)\n", "EMAIL_PASSWORD=\(key)\n",
      "OTHER=\"x\\n\(key)\"\n", "OTHER=\(key)\nOTHER=\(key)\n", "# \(key)\n",
      "#OPENROUTER_KEY=\(key)\n",
      "just \(key) words\n", "\(key)\n", "\(key)=1\n\(key)=2\n", "OPENROUTER_KEY \(key)\n",
      "OPENROUTER_KEY=\"...\(key)=\\n\"\n", "OPENROUTER_KEY=\"Your Site...\(key)\u{1B}\"\n",
      "OPENROUTER_KEY=u:${\(key)https://\n", "OPENROUTER_MODELS=\"\\r}\\n\(key) \\n\"\n",
      "OPENROUTER_SITE_URL=\"\\\u{200B}\\n\(key)\"\n",
      "OPENROUTER_MODELS=\(key)\n", "OPENROUTER_MODELS=a/b, \(key),\(key)\n",
      "OPENROUTER_MODELS=\"vendor/\(key) , a/\\n\(key)\"\n", "OPENROUTER_MODELS='a/b,\(key)\n",
      "OPENROUTER_SITE_URL=\(key)\n", "OPENROUTER_SITE_URL=acme.net/\(key)\n",
      "OPENROUTER_SITE_URL=https://u:\(key)@your-site.com/\n",
      "OPENROUTER_SITE_URL=https://\(key)/\n",
      "OPENROUTER_SITE_NAME=Your Site \(key)\n", "OPENROUTER_SITE_NAME=\(key)\n",
      "OPENAI_API_KEY=x\nOPENAI_REVERSE_PROXY=https://your-host/\(key)\n",
      "MONGO_URI=mongodb://u:\(key)@h/x\n", "OPENROUTER_KEY=\(key)\r\nA B\r\n",
    ].flatMap { [$0, models + $0] }
  }

  func testAKeyAnywhereIsShownNowhere() throws {
    for file in [Canary.key, Canary.foreignKey].flatMap(Self.files) {
      let home = try TestHome()
      let path = try home.write(file, to: home.workingDirectory + "/.env")
      for command in Self.commands {
        let run = home.run(command.map { $0 == "%" ? path : $0 })
        for part in Canary.parts where run.everything.contains(part) {
          XCTFail("\(command) shows the key in \(file):\n\(run.everything)")
        }
      }
    }
  }

  private let source = """
    OPENROUTER_KEY=\(Canary.key)
    OPENROUTER_SITE_NAME="Acme Chat"
    OPENROUTER_MODELS=openai/gpt-4o, anthropic/claude-3.5-sonnet

    """

  func testLintPointsAndMends() throws {
    let home = try TestHome()
    let path = try home.write(source, to: home.workingDirectory + "/.env")
    let run = home.run("lint", ".env")
    XCTAssertEqual(run.code, 0)
    XCTAssertTrue(
      run.output.hasPrefix(
        ".env:3:33: warning: blanks in the list of models, expected commas alone between them "
          + "[loose-model-list]\n"), run.output)
    XCTAssertEqual(home.run("lint", ".env", "--fix").code, 0)
    XCTAssertEqual(home.text(path), source.replacing(", a", with: ",a"))
    XCTAssertEqual(
      home.run("lint", ".env").messages, "2 models for LibreChat in .env, no problems\n")
  }

  func testModelsAreImportedAndExportedAgain() throws {
    let home = try TestHome()
    let path = try home.write(source, to: home.workingDirectory + "/.env")
    let run = home.run("import", path, "--file", "settings")
    XCTAssertEqual(run.code, 0, run.messages)
    XCTAssertTrue(run.messages.contains("added \"gpt-4o [OpenRouter]\""), run.messages)
    XCTAssertTrue(home.text("settings.json")?.contains("\"X-Title\": \"Acme Chat\"") ?? false)
    let shown = home.run("export", "--to", "librechat", "--part", "env", "--reveal")
    XCTAssertEqual(
      shown.output,
      """
      OPENROUTER_KEY=\(Canary.key)
      OPENROUTER_MODELS=openai/gpt-4o,anthropic/claude-3.5-sonnet
      OPENROUTER_SITE_NAME=Acme Chat

      """)
    let hidden = home.run("export", "--to", "librechat")
    XCTAssertTrue(
      hidden.output.hasPrefix(
        "# .env\n# the key for OpenRouter goes here (https://openrouter.ai/settings/keys)\n# OPENROUTER_KEY=\n"
      ),
      hidden.output)
    XCTAssertTrue(hidden.output.contains("\n\n# librechat.yaml\nversion: "), hidden.output)
    XCTAssertEqual(
      hidden.messages,
      "the keys are not in it: set OPENROUTER_KEY where it is read, or export with --reveal\n")
  }

  func testAnImportWithoutModelsSaysWhy() throws {
    let home = try TestHome()
    let path = try home.write(
      "OPENAI_API_KEY=x\nOPENROUTER_KEY=user_provided\n", to: home.workingDirectory + "/.env")
    let run = home.run("import", path)
    XCTAssertEqual(run.code, 1)
    XCTAssertTrue(run.messages.contains(".env is LibreChat's .env and describes no"), run.messages)
    XCTAssertTrue(run.messages.contains("OPENAI_API_KEY: a key without models"), run.messages)
  }

  func testAPartIsLibreChatsAlone() throws {
    let home = try TestHome()
    home.run("add", "openrouter")
    let run = home.run("export", "--to", "settings", "--part", "env")
    XCTAssertEqual(run.code, 2)
    XCTAssertTrue(run.messages.contains("expected \"--to librechat\" with it"), run.messages)
    XCTAssertEqual(home.run("export", "--to", "librechat", "--part", "xml").code, 2)
    let yaml = home.run("export", "--to", "librechat", "--part", "yaml").output
    XCTAssertTrue(yaml.hasPrefix("version: \"1.3.13\"\nendpoints:\n  custom:\n"), yaml)
  }
}
