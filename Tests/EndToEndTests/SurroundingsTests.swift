import Foundation
import ModelConfigKit
import XCTest

/// What lint knows of the world around a file.
final class SurroundingsTests: XCTestCase {
  private func rules(_ run: RunResult) throws -> [String] {
    let files = try run.json()["files"] as? [[String: Any]] ?? []
    return files.flatMap { $0["diagnostics"] as? [[String: Any]] ?? [] }
      .compactMap { $0["rule"] as? String }
  }

  func testAModelInBothFilesIsShadowed() throws {
    let home = try TestHome()
    home.run("add", "groq")
    home.run("add", "groq", "--file", "settings")
    let found = try rules(home.run("lint", "--format", "json"))
    XCTAssertEqual(found.filter { $0 == "shadowed-model" }.count, 1)
    XCTAssertEqual(home.run("list", "--format", "names").output, "Kimi K2 [Groq]\n")
    let list = home.run("list").output
    XCTAssertTrue(
      list.contains("  0 is shadowed by the model of its name in ~/.factory/settings.json\n"), list)
  }

  func testTheEnvironmentIsLookedAt() throws {
    let home = try TestHome()
    home.run("add", "groq", "--file", "settings", "--key-env", "GROQ_API_KEY")
    XCTAssertEqual(
      try rules(home.run("lint", "--format", "json")), ["unset-environment-variable"])
    let set = home.run("lint", "--format", "json") { $0.environment = ["GROQ_API_KEY": "x"] }
    XCTAssertEqual(try rules(set), [])
  }

  func testAKeyThatOthersMayReadIsHiddenByAFix() throws {
    let home = try TestHome()
    home.run("add", "groq", "--key-stdin") {
      $0.input = Array("gsk_made0up1key2for3tests4only\n".utf8)
    }
    let path = home.factory()
    let text = home.text()
    XCTAssertEqual(chmod(path, 0o644), 0)
    XCTAssertEqual(try rules(home.run("lint", "--format", "json")), ["exposed-key"])
    XCTAssertFalse(home.run("lint", "--format", "sarif").output.contains("\"fixes\""))
    XCTAssertEqual(home.run("lint", "--quiet").code, 0)
    XCTAssertEqual(home.run("lint", "--quiet", "--strict").code, 1)
    XCTAssertEqual(home.run("lint", "--fix", "--dry-run").code, 0)
    XCTAssertEqual(home.mode(path), 0o644)
    XCTAssertEqual(home.run("lint", "--fix").messages.contains("mended 1 problem"), true)
    XCTAssertEqual(home.mode(path), 0o600)
    XCTAssertEqual(home.text(), text)
    XCTAssertEqual(try rules(home.run("lint", "--format", "json")), [])
  }

  func testGitIsAskedOnlyAboutAKeyInAWorkTree() throws {
    final class Asked: @unchecked Sendable { var names: [String] = [] }
    let home = try TestHome()
    func found(_ git: Exposure.Git) throws -> (rules: [String], asked: [String]) {
      let asked = Asked()
      let run = home.run("lint", "--format", "json") {
        $0.environment = ["GROQ_API_KEY": "x"]
        $0.askGit = { folder, name in
          asked.names.append("\(folder)/\(name)")
          return git
        }
      }
      return (try rules(run).filter { $0 == "exposed-key" }, asked.names)
    }
    home.run("add", "groq", "--file", "settings", "--key-env", "GROQ_API_KEY")
    home.run("add", "openrouter")
    XCTAssertEqual(try found(.takes).asked, [])
    try home.write("", to: home.path + "/.git/HEAD")
    XCTAssertEqual(try found(.takes).asked, [], "no key, no question")
    home.run("set", "GPT-OSS-20B [OpenRouter]", "--key-stdin") {
      $0.input = Array("\(Canary.key)\n".utf8)
    }
    for git in [Exposure.Git.takes, .isSilent] {
      let answer = try found(git)
      XCTAssertEqual(answer.asked, [home.factory()])
      XCTAssertEqual(answer.rules, ["exposed-key"])
    }
    XCTAssertEqual(try found(.passesOver).rules, [])
  }

  func testTheSchemasAreJSON() throws {
    for kind in ["config", "settings"] {
      let schema = try TestHome().run("schema", kind).json()
      XCTAssertEqual(schema["$schema"] as? String, "https://json-schema.org/draft/2020-12/schema")
    }
    XCTAssertEqual(try TestHome().run("schema", "toml").code, 2)
  }
}
