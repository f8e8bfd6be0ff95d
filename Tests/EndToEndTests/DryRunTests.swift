import Foundation
import XCTest

final class DryRunTests: XCTestCase {
  private static let commands: [[String]] = [
    ["add", "openrouter"], ["add", "ollama", "--name", "A"],
    ["add", "ollama", "--name", "A", "--replace"],
    ["set", "1", "--max-tokens", "9"], ["set", "9", "--max-tokens", "9"],
    ["set", "1", "--name", "A"],
    ["remove", "0"], ["rm", "0", "1", "2"], ["remove", "0", "nowhere"], ["lint", "--fix"],
    ["lint", "--unsafe-fixes"],
    ["move", "0", "2"], ["move", "0", "0"], ["move", "0", "9"], ["move", "nowhere", "0"],
    ["migrate"], ["migrate", "--keep"], ["migrate", "--key-env", "NAME"],
    ["import", "other.json"], ["import", "other.json", "--file", "settings"],
    ["import", "config.json"], ["import", "nowhere.json"],
    ["undo"], ["undo", "--file", "config"], ["undo", "--file", "settings"],
  ]

  /// Two models, a change that can be undone, and a file to import.
  private func makeHome() throws -> TestHome {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    XCTAssertEqual(home.run("set", "1", "--max-tokens", "16001").code, 0)
    let other = ThreeModels.text.replacingOccurrences(of: "b/two", with: "b/other")
    try home.write(other, to: home.workingDirectory + "/other.json")
    return home
  }

  func testItWritesNothingAndEndsAsTheRealRunWould() throws {
    for command in Self.commands {
      let home = try makeHome()
      let before = contents(of: home)
      let dry = home.run(command + ["--dry-run"])
      XCTAssertEqual(contents(of: home), before, "\(command)")
      XCTAssertFalse(dry.everything.contains(Canary.parts[0]), dry.everything)
      let real = home.run(command)
      XCTAssertEqual(dry.code, real.code, "\(command)")
      let backups = "\(home.path)/.factory/.byok"
      func models(_ contents: [String: [UInt8]]) -> [String: [UInt8]] {
        contents.filter { !$0.key.hasPrefix(backups) }
      }
      XCTAssertEqual(
        models(contents(of: home)) == models(before), dry.output.isEmpty, "\(command)")
    }
  }

  func testAFolderThatCannotBeWrittenIsSaid() throws {
    if geteuid() == 0 { throw XCTSkip("permissions do not bind root") }
    for command in Self.commands {
      let home = try makeHome()
      XCTAssertEqual(chmod("\(home.path)/.factory", 0o500), 0)
      let dry = home.run(command + ["--dry-run"])
      let real = home.run(command)
      XCTAssertEqual(chmod("\(home.path)/.factory", 0o700), 0)
      XCTAssertEqual(dry.code, real.code, "\(command): \(dry.messages)\(real.messages)")
      if real.code == 3 { XCTAssertEqual(dry.messages, real.messages, "\(command)") }
    }
  }

  /// Every file below the home, with its bytes.
  private func contents(of home: TestHome) -> [String: [UInt8]] {
    let names =
      FileManager.default.enumerator(atPath: home.path)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      uniqueKeysWithValues: names.map {
        ("\(home.path)/\($0)", home.bytes("\(home.path)/\($0)") ?? [])
      })
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
