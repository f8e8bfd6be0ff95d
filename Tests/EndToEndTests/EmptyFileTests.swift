import Foundation
import XCTest

/// A file with nothing in it, as an editor or `touch` leaves it, is filled as a new one.
final class EmptyFileTests: XCTestCase {
  private static let contents: [[UInt8]] = [
    [], [0x0A], Array(" \t\r\n".utf8), [0xEF, 0xBB, 0xBF], [0xEF, 0xBB, 0xBF, 0x0A],
  ]

  func testEveryCommandThatAddsModelsFillsIt() throws {
    for bytes in Self.contents {
      for file in ["config.json", "settings.json"] {
        let home = try TestHome()
        let name = file == "config.json" ? "config" : "settings"
        let source = try home.write(ThreeModels.text, to: home.path + "/source/config.json")
        for command in [["add", "groq"], ["import", source]] {
          let arguments = command + ["--file", name]
          try? FileManager.default.removeItem(atPath: home.factory(file))
          let new = home.run(arguments)
          let expected = home.bytes(file)
          XCTAssertEqual(new.code, 0, new.messages)
          try home.write(bytes, to: file)
          let dry = home.run(arguments + ["--dry-run"])
          XCTAssertEqual(dry.code, 0, dry.messages)
          XCTAssertTrue(dry.output.hasPrefix("--- /dev/null\n"), dry.output)
          XCTAssertEqual(home.bytes(file), bytes)
          let run = home.run(arguments)
          XCTAssertEqual(run.code, 0, run.messages)
          XCTAssertEqual(home.bytes(file), expected)
          XCTAssertEqual(home.run("undo", "--file", name).code, 0)
          XCTAssertEqual(home.bytes(file), bytes)
        }
      }
    }
  }

  func testAMigrationFillsItAndTakesNothingFromIt() throws {
    for bytes in Self.contents {
      let home = try TestHome()
      home.run("add", "groq")
      try home.write(bytes, to: "settings.json")
      XCTAssertEqual(home.run("migrate").code, 0)
      XCTAssertEqual(home.run("list", "--format", "names").output, "Kimi K2 [Groq]\n")
      XCTAssertTrue(home.text("settings.json")?.contains("Kimi K2 [Groq]") == true)
      try home.write(bytes)
      let run = home.run("migrate")
      XCTAssertEqual(run.code, 0)
      XCTAssertEqual(run.messages, "note: no models in ~/.factory/config.json\n")
      XCTAssertEqual(home.bytes(), bytes)
    }
  }

  func testLintSaysWhatFillsIt() throws {
    for bytes in Self.contents {
      let home = try TestHome()
      try home.write(bytes)
      let run = home.run("lint")
      XCTAssertEqual(run.code, 1)
      XCTAssertTrue(
        run.output.hasPrefix(
          "~/.factory/config.json:1:1: error: the file is empty, expected {\"custom_models\": […]}; "
            + "byok add writes it [invalid-json]\n"), run.output)
      let list = home.run("list")
      XCTAssertEqual(list.code, 0)
      XCTAssertEqual(
        list.messages, "warning: ~/.factory/config.json is empty; byok add fills it\n")
      for arguments in [["remove", "0"], ["set", "0", "--max-tokens", "1"], ["move", "0", "1"]] {
        XCTAssertEqual(home.run(arguments).code, 1, "\(arguments)")
      }
      XCTAssertEqual(home.bytes(), bytes)
    }
  }
}
