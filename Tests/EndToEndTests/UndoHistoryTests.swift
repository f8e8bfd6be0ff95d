import Foundation
import XCTest

/// Going back over changes of several files, by id and by number.
final class UndoHistoryTests: XCTestCase {
  private let settings = #"{"customModels": [{"displayName": "Z", "model": "z"}]}"#

  private struct Listed: Decodable {
    struct Change: Decodable {
      let id: String
      let time: String
      let command: String?
      let files: [String]
    }

    let version: Int
    let changes: [Change]
  }

  private func changes(_ home: TestHome, _ arguments: String...) throws -> [Listed.Change] {
    let run = home.run(["undo", "--list", "--format", "json"] + arguments)
    XCTAssertEqual(run.code, 0, run.messages)
    let listed = try JSONDecoder().decode(Listed.self, from: Data(run.output.utf8))
    XCTAssertEqual(listed.version, 1)
    return listed.changes
  }

  private func migrated(existing: String?) throws -> TestHome {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    if let existing { try home.write(existing, to: "settings.json") }
    XCTAssertEqual(home.run("migrate").code, 0)
    return home
  }

  func testAMigrationIsUndoneAsAWhole() throws {
    for existing in [settings, nil] {
      let home = try migrated(existing: existing)
      let (config, migrated) = (home.text(), home.text("settings.json"))
      XCTAssertEqual(home.run("undo").code, 0)
      XCTAssertEqual(home.text(), ThreeModels.text)
      XCTAssertEqual(home.text("settings.json"), existing)
      XCTAssertEqual(home.run("undo").code, 0)
      XCTAssertEqual(home.text(), config)
      XCTAssertEqual(home.text("settings.json"), migrated)
    }
  }

  func testBothFilesOrNone() throws {
    let home = try migrated(existing: settings)
    let (config, migrated) = (home.text(), home.text("settings.json"))
    // A file of two names cannot be replaced.
    XCTAssertEqual(link(home.factory(), home.factory("second")), 0)
    XCTAssertEqual(home.run("undo").code, 3)
    XCTAssertEqual(home.text(), config)
    XCTAssertEqual(home.text("settings.json"), migrated)
  }

  func testAnIDGoesFurtherBack() throws {
    let home = try TestHome()
    try home.write(settings, to: "settings.json")
    var texts: [String?] = []
    for tokens in 1...4 {
      texts.append(home.text())
      let command = tokens == 1 ? ["add", "ollama"] : ["set", "0", "--file", "config"]
      XCTAssertEqual(home.run(command + ["--max-tokens", "\(tokens)000"]).code, 0)
    }
    XCTAssertEqual(home.run("set", "Z", "--max-tokens", "9000").code, 0)
    let other = home.text("settings.json")
    let listed = try changes(home)
    XCTAssertEqual(listed.map(\.command), ["set", "set", "set", "set", "add"])
    XCTAssertEqual(listed[0].files, [home.factory("settings.json")])
    XCTAssertTrue(listed[0].time.hasSuffix("Z"))
    XCTAssertEqual(Set(listed.map(\.id)).count, 5)
    XCTAssertEqual(try changes(home, "--file", "config").count, 4)
    XCTAssertEqual(home.run("undo", listed[3].id).code, 0)
    XCTAssertEqual(home.text(), texts[1])
    XCTAssertEqual(home.text("settings.json"), other)
    XCTAssertEqual(home.run("undo", listed[3].id).code, 1)
    XCTAssertEqual(home.run("undo", "3", "--dry-run").code, 0)
    XCTAssertEqual(home.run("undo", listed[4].id).code, 0)
    XCTAssertNil(home.text())
    XCTAssertEqual(home.text("settings.json"), other)
    for unknown in ["abcdef", "0", "99", "-"] {
      let run = home.run("undo", unknown)
      XCTAssertEqual(run.code, 1, run.messages)
      XCTAssertTrue(run.messages.hasPrefix("error: no change \"\(unknown)\""), run.messages)
    }
    XCTAssertEqual(home.run("undo", "1", "--list").code, 2)
  }

  func testLaterChangesOfTheSameFilesGoAsAWhole() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    try home.write(settings, to: "settings.json")
    XCTAssertEqual(home.run("set", "A", "--max-tokens", "1000").code, 0)
    XCTAssertEqual(home.run("migrate").code, 0)
    let run = home.run("undo", "2")
    XCTAssertEqual(run.code, 0, run.messages)
    XCTAssertEqual(home.text(), ThreeModels.text)
    XCTAssertEqual(home.text("settings.json"), settings)
  }

  func testTheChangeMayBeOfAnyFile() throws {
    let home = try TestHome()
    let path = try home.write(ThreeModels.text, to: home.path + "/elsewhere/config.json")
    XCTAssertEqual(home.run("remove", "A", "--file", path).code, 0)
    let run = home.run("undo")
    XCTAssertEqual(run.code, 0, run.messages)
    XCTAssertTrue(run.messages.hasPrefix("restored ~/elsewhere/config.json as"), run.messages)
    XCTAssertEqual(home.text(path), ThreeModels.text)
  }

  func testALongPathHasToBeNamed() throws {
    let home = try TestHome()
    let folder = String(repeating: "long-folder-name/", count: 12)
    let path = try home.write(ThreeModels.text, to: "\(home.path)/\(folder)config.json")
    XCTAssertEqual(home.run("remove", "A", "--file", path).code, 0)
    let run = home.run("undo")
    XCTAssertEqual(run.code, 1)
    XCTAssertTrue(run.messages.contains("\n  byok undo --file PATH\n"), run.messages)
    XCTAssertEqual(home.run("undo", "--file", path).code, 0)
    XCTAssertEqual(home.text(path), ThreeModels.text)
  }

  func testWhatAnotherProgramWroteIsSaidAndKept() throws {
    let home = try migrated(existing: settings)
    let changed = settings.dropLast() + #", "theirs": 1}"#
    try home.write(String(changed), to: "settings.json")
    let run = home.run("undo")
    XCTAssertEqual(run.code, 0, run.messages)
    let warning = "another program changed it since: byok undo again brings its version back"
    XCTAssertEqual(run.messages.components(separatedBy: warning).count, 2, run.messages)
    XCTAssertEqual(home.text("settings.json"), settings)
    XCTAssertEqual(home.run("undo").code, 0)
    XCTAssertEqual(home.text("settings.json"), String(changed))
  }

  func testARunThatWasKilledHalfway() throws {
    let home = try migrated(existing: settings)
    // Killed before config.json was replaced, its backup written already.
    try home.write(ThreeModels.text)
    let run = home.run("undo")
    XCTAssertEqual(run.code, 0, run.messages)
    XCTAssertFalse(run.messages.contains("config.json"), run.messages)
    XCTAssertFalse(run.messages.contains("another program"), run.messages)
    XCTAssertEqual(home.text("settings.json"), settings)
    XCTAssertEqual(home.text(), ThreeModels.text)
  }

  func testBackupsOfOlderVersionsStayUsable() throws {
    let home = try migrated(existing: settings)
    let folder = home.factory(".byok")
    for name in home.names(in: folder) {
      // 17 digits and the path are all that an older version wrote.
      let path = name.split(separator: "-").last ?? ""
      try FileManager.default.moveItem(
        atPath: "\(folder)/\(name)", toPath: "\(folder)/\(name.prefix(17))-\(path)")
    }
    let listed = try changes(home)
    XCTAssertEqual(listed.map(\.command), [nil, nil])
    XCTAssertEqual(listed.map(\.files), [[home.factory()], [home.factory("settings.json")]])
    XCTAssertEqual(home.run("undo").code, 0)
    XCTAssertEqual(home.text(), ThreeModels.text)
    XCTAssertEqual(home.run("undo", listed[1].id).code, 0)
    XCTAssertEqual(home.text("settings.json"), settings)
  }
}
