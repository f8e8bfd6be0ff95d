import XCTest

final class DryRunTests: XCTestCase {
  private static let commands: [[String]] = [
    ["add", "openrouter"], ["add", "ollama", "--name", "A"],
    ["add", "ollama", "--name", "A", "--replace"],
    ["set", "1", "--max-tokens", "9"], ["set", "9", "--max-tokens", "9"],
    ["set", "1", "--name", "A"],
    ["remove", "0"], ["rm", "0", "1", "2"], ["remove", "0", "nowhere"], ["lint", "--fix"],
    ["lint", "--unsafe-fixes"],
  ]

  func testItWritesNothingAndEndsAsTheRealRunWould() throws {
    for command in Self.commands {
      let home = try TestHome()
      try home.write(ThreeModels.text)
      let dry = home.run(command + ["--dry-run"])
      XCTAssertEqual(home.text(), ThreeModels.text, "\(command)")
      XCTAssertEqual(home.names(in: home.path + "/.factory"), ["config.json"])
      XCTAssertFalse(dry.everything.contains(Canary.parts[0]), dry.everything)
      let real = home.run(command)
      XCTAssertEqual(dry.code, real.code, "\(command)")
      XCTAssertEqual(home.text() == ThreeModels.text, dry.output.isEmpty, "\(command)")
    }
  }

  func testANewFile() throws {
    let home = try TestHome()
    let run = home.run("add", "openrouter", "--dry-run")
    XCTAssertTrue(
      run.output.hasPrefix(
        "--- /dev/null\n+++ ~/.factory/config.json\n@@ -0,0 +1,12 @@\n+{\n"), run.output)
    XCTAssertTrue(run.messages.hasPrefix("would add "), run.messages)
    XCTAssertEqual(home.names(in: home.path), ["work"])
  }

  func testTheKeyIsMaskedInBothVersions() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    let run = home.run("set", "0", "--key-stdin", "-n") { $0.input = Array(Canary.foreignKey.utf8) }
    XCTAssertTrue(run.output.contains("\n-      \"api_key\": \"sk-or-v1-…4826\","), run.output)
    XCTAssertTrue(run.output.contains("\n+      \"api_key\": \"…S0pA\","), run.output)
  }
}
