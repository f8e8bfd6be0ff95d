import XCTest

/// A key through every command, every format and every failure: nothing shows it.
final class SecrecyTests: XCTestCase {
  private static let commands: [[String]] = [
    ["lint"], ["lint", "--format", "json"], ["lint", "--format", "sarif"],
    ["lint", "--format", "github"], ["__complete", "selectors"], ["lint", "--fix", "--dry-run"],
    ["lint", "--unsafe-fixes", "--dry-run"], ["list"], ["list", "--format", "json"],
    ["list", "--format", "ids"], ["list", "--format", "names"], ["show", "0"],
    ["show", "0", "--format", "json"], ["show", "9"], ["set", "0", "--name", "x", "--dry-run"],
    ["set", "0", "--max-tokens", "5", "--dry-run"], ["remove", "0", "--dry-run"],
    ["remove", "0", "nowhere"], ["show", "same"], ["remove", "same"], ["show", "sk-or-v1-5"],
    ["add", "openrouter", "--dry-run"], ["add", "openrouter", "--name", "same"],
    ["set", "0", "--max-tokens", "5"], ["set", "0", "--name", "y"], ["remove", "0"],
    ["export", "--to", "config"], ["export", "--to", "settings"],
    ["export", "0", "--to", "config"],
    ["import", "../.factory/config.json", "--file", "settings", "--dry-run"],
    ["import", "../.factory/config.json", "--file", "settings"],
    ["lint", "--fix"], ["lint", "--unsafe-fixes"],
  ]

  private static func entry(_ field: String, _ key: String) -> String {
    let values: [(String, String)] = [
      ("model_display_name", "same"), ("model", "m"), ("base_url", "https://openrouter.ai/api/v1"),
      ("api_key", "none"), ("provider", "openai"), ("max_tokens", "5"),
    ]
    let members = values.map { name, value in
      name == field ? "\"\(name)\": \"\(key)\"" : "\"\(name)\": \"\(value)\""
    }
    return "{\(members.joined(separator: ", "))}"
  }

  /// Files with a key in every place that one could end up in.
  private static var files: [String] {
    let fields = ["model_display_name", "model", "base_url", "api_key", "provider", "max_tokens"]
    let key = Canary.key
    let inFields = fields.map { "{\"custom_models\": [\(entry($0, key)), \(entry("", ""))]}" }
    let whole = "{\"custom_models\": [\(entry("api_key", Canary.foreignKey))]}"
    return inFields + [
      whole, String(whole.dropLast(3)), String(whole.dropLast(12)),
      whole.replacing(
        "\"api_key\": \"\(Canary.foreignKey)\"", with: "\"api_key\": \(Canary.foreignKey)"),
      whole.replacing("\"\(Canary.foreignKey)\"", with: "'\(Canary.foreignKey)'"),
      whole.replacing("\"\(Canary.foreignKey)\"", with: "\"\(Canary.foreignKey)"),
      whole.replacing("\"\(Canary.foreignKey)\"", with: "[\"\(Canary.foreignKey)\"]"),
      whole.replacing("api_key", with: "apikey"), whole.replacing("api_key", with: "API-KEY"),
      whole.replacing("api_key", with: "apiKey"), whole.replacing("custom_models", with: "models"),
      whole + " // \(Canary.foreignKey)", "/* \(Canary.foreignKey) */" + whole,
      "{\"custom_models\": [{\"\(key)\": 1, \"\(key)\": 2}]}", "\(key)", "{\"a\": \(key)}",
      "\"\(key)\"", "{\"\(key)\": [{\"model\": \"same\"}]}", "[\"\(key)\"]",
      "{\"custom_models\": \"\(key)\"}", "{\"custom_models\": [\"\(key)\"]}",
      "{\"custom_models\": [{\"model\": \"same\", \"base_url\": \"https://u:\(Canary.key)@h/v1\"}]}",
      "{\"custom_models\": [{\"model\": \"same\", \"base_url\": \"https://\(key)/v1\"}]}",
      "{\"custom_models\": [{\"model\": \"same\", \"base_url\": \"https://h/v1?key=\(key)\"}]}",
      "{\"custom_models\": [{\"model\": \"same\", \"api_key\": \"${\(key)}\"}]}",
      "{\"custom_models\": [{\"model\": \"same\", \"api_key\": \"\(key)...\"}]}",
      "{\"custom_models\": [{\"model\": \"same\", \"extra_headers\": {\"Authorization\": \"Bearer \(key)\"}}]}",
    ]
  }

  func testFilesThatHoldAKeyAnywhere() throws {
    for file in Self.files {
      for command in Self.commands {
        let home = try TestHome()
        try home.write(file)
        assertHidden(home.run(command), "\(command) on \(file)")
        assertHidden(home.run(command) { $0.useTerminal(width: 200) }, "\(command) on \(file)")
      }
    }
  }

  func testKeysAsArguments() throws {
    let commands: [[String]] = [
      ["%"], ["%", "x"], ["lint", "%"], ["lint", "--ignore", "%"], ["lint", "--format", "%"],
      ["lint", "--as=%"], ["lint", "--%"], ["lint", "-", "--stdin-name", "%"], ["show", "%"],
      ["show", "0", "%"], ["show", "custom:%-0"], ["set", "%", "--name", "x"],
      ["remove", "0", "%"],
      ["remove", "%"], ["explain", "%"], ["presets", "%"], ["help", "%"], ["rules", "%"],
      ["add", "%"], ["add", "openrouter", "%"], ["add", "openrouter", "--key-env", "%"],
      ["add", "openrouter", "--api-key", "%"], ["add", "openrouter", "--api-key=%"],
      ["add", "openrouter", "--key", "%"], ["add", "openrouter", "--key=%"],
      ["add", "openrouter", "--key-stdin=%"], ["add", "openrouter", "--key-stdin", "%"],
      ["add", "openrouter", "--max-tokens", "%"], ["add", "openrouter", "--provider", "%"],
      ["add", "openrouter", "--base-url", "%"], ["list", "--file", "%"],
      ["set", "0", "--api-key", "%"], ["--color", "%", "list"], ["--%"], ["--%=%"], ["-f%"],
    ]
    for key in [Canary.key, Canary.foreignKey] {
      for command in commands {
        let home = try TestHome()
        try home.write(ThreeModels.text)
        let run = home.run(command.map { $0.replacing("%", with: key) })
        XCTAssertNotEqual(run.code, 0, "\(command)")
        assertHidden(run, "\(command)")
      }
    }
    for option in ["--name", "--model"] {
      let run = try TestHome().run("add", "openrouter", option, Canary.key)
      XCTAssertEqual(run.code, 0)
      assertHidden(run, option)
    }
  }

  func testKeysFromEverySource() throws {
    for arguments in [["--dry-run"], [], ["--file", "settings"], ["--file", "/dev/null"]] {
      let piped = try TestHome().run(["add", "openrouter", "--key-stdin"] + arguments) {
        $0.input = Array(Canary.foreignKey.utf8)
      }
      assertHidden(piped, "\(arguments)")
      let asked = try TestHome().run(["add", "openrouter"] + arguments) {
        $0.useTerminal()
        $0.answer = Canary.foreignKey
      }
      assertHidden(asked, "\(arguments)")
      let variable = try TestHome().run(["add", "openrouter", "--key-env", "K"] + arguments) {
        $0.environment["K"] = Canary.foreignKey
      }
      assertHidden(variable, "\(arguments)")
    }
  }

  func testOnlyRevealShowsIt() throws {
    for key in [Canary.key, Canary.foreignKey] {
      let home = try TestHome()
      home.run("add", "openrouter", "--key-stdin") { $0.input = Array(key.utf8) }
      assertHidden(home.run("show", "0"), "show")
      XCTAssertTrue(home.run("show", "0", "--reveal").output.contains(key))
      let model = try home.run("show", "0", "--reveal", "--format", "json").json()["model"]
      XCTAssertEqual((model as? [String: Any])?["revealedKey"] as? String, key)
    }
  }

  private func assertHidden(
    _ run: RunResult, _ what: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    for part in Canary.parts where run.everything.contains(part) {
      XCTFail("\(what) shows the key:\n\(run.everything)", file: file, line: line)
    }
  }
}
