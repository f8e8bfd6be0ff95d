import Foundation
import XCTest

/// What stands where a file of models should be, and is none.
final class BadFileTests: XCTestCase {
  private static let contents: [(name: String, bytes: [UInt8])] = [
    ("null", Array("null".utf8)), ("comment", Array("// nothing yet\n".utf8)),
    ("array", Array("[]".utf8)), ("text", Array("hello".utf8)), ("number", Array("1".utf8)),
    ("not UTF-8", Array("{\"custom_models\": [\"".utf8) + [0xFF, 0xFE] + Array("\"]}".utf8)),
    ("UTF-16", [0xFF, 0xFE] + "{}".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    ("UTF-16 BE", [0xFE, 0xFF] + "{}".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
    ("UTF-32", [0xFF, 0xFE, 0, 0, 0x7B, 0, 0, 0, 0x7D, 0, 0, 0]), ("zeros", [0, 0, 0, 0]),
    ("cut short", Array("{\"custom_models\": [{\"model\": \"x".utf8)),
    ("brackets", Array(repeating: UInt8(ascii: "["), count: 100_000)),
    ("two values", Array("{}{}".utf8)), ("lone return", Array("{\r\"a\r".utf8)),
  ]

  func testLintReportsThemWithAPlace() throws {
    for (name, bytes) in Self.contents {
      let home = try TestHome()
      try home.write(bytes)
      let run = home.run("lint")
      XCTAssertEqual(run.code, 1, name)
      XCTAssertTrue(run.output.contains("~/.factory/config.json:1:"), "\(name): \(run.output)")
      XCTAssertEqual(home.run("lint", "--format", "json").code, 1, name)
      XCTAssertNoThrow(try home.run("lint", "--format", "json").json(), name)
    }
  }

  func testNothingIsWrittenToThem() throws {
    let edits = [["add", "openrouter"], ["add", "openrouter", "--replace"]]
    for (name, bytes) in Self.contents {
      for edit in edits + edits.map({ $0 + ["--dry-run"] }) {
        let home = try TestHome()
        try home.write(bytes)
        let run = home.run(edit)
        XCTAssertEqual(run.code, 1, name)
        XCTAssertTrue(run.messages.contains("was not changed: mend it first"), run.messages)
        XCTAssertEqual(home.bytes(), bytes, name)
      }
    }
  }

  func testTheOtherCommandsSayThatTheyDoNotParse() throws {
    for (name, bytes) in Self.contents {
      let home = try TestHome()
      try home.write(bytes)
      XCTAssertEqual(home.run("list").code, 0, name)
      for arguments in [["show", "9"], ["remove", "9"], ["set", "9", "--max-tokens", "1"]] {
        XCTAssertEqual(home.run(arguments).code, 1, "\(name) \(arguments)")
      }
      XCTAssertEqual(home.bytes(), bytes, name)
    }
  }

  func testByteOrderMarkIsMended() throws {
    let home = try TestHome()
    try home.write([0xEF, 0xBB, 0xBF] + Array(ThreeModels.text.utf8))
    let report = home.run("lint")
    XCTAssertEqual(report.code, 1)
    XCTAssertTrue(report.output.contains("config.json:1:1: error: "), report.output)
    XCTAssertTrue(report.output.contains("[invalid-encoding]"), report.output)
    home.run("lint", "--fix")
    XCTAssertEqual(home.bytes()?.first, UInt8(ascii: "{"))
  }

  func testTextsWhereNumbersBelong() throws {
    let home = try TestHome()
    try home.write(
      """
      {"custom_models": [{"model_display_name": 1, "model": [], "base_url": {}, "api_key": 12345678,
        "provider": true, "max_tokens": "32000"}, "x", 1, null, []]}
      """)
    XCTAssertEqual(home.run("lint").code, 1)
    for arguments in [
      ["list"], ["list", "--format", "json"], ["list", "--format", "ids"], ["show", "0"],
      ["show", "1"], ["show", "3", "--format", "json"], ["show", "0", "--reveal"],
    ] {
      let run = home.run(arguments)
      XCTAssertEqual(run.code, 0, "\(arguments) \(run.messages)")
      XCTAssertFalse(run.output.contains("12345678"), run.output)
    }
  }

  func testVeryManyEqualKeys() throws {
    let member = "\"api_key\":\"\(Canary.foreignKey)\""
    for (arguments, count) in [
      (["list"], 50_000), (["show", "0"], 50_000), (["lint"], 10_000),
      (["lint", "--format", "json"], 5_000),
    ] {
      let home = try TestHome()
      let members = Array(repeating: member, count: count).joined(separator: ",")
      try home.write("{\"custom_models\":[{\(members)}]}")
      let run = home.run(arguments)
      XCTAssertEqual(run.code, arguments[0] == "lint" ? 1 : 0)
      XCTAssertFalse(run.everything.contains(Canary.parts[1]))
    }
  }

  func testWhatIsNoFileIsRefusedWithTheReason() throws {
    let home = try TestHome()
    let fifo = home.path + "/fifo"
    XCTAssertEqual(mkfifo(fifo, 0o600), 0)
    let loop = home.path + "/loop"
    try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
    let dangling = home.path + "/dangling"
    try FileManager.default.createSymbolicLink(atPath: dangling, withDestinationPath: "nowhere")
    for (path, reason) in [
      (home.path, "it is a directory"), (fifo, "pipe"), ("/dev/null", "device"),
      (loop, "circle"), (dangling, "does not exist"), ("\(home.path)/none", "it does not exist"),
      ("", "directory"), ("a\u{0}b", "null byte"),
    ] {
      for arguments in [["lint", path], ["list", "--file", path], ["lint", "--fix", path]] {
        let run = home.run(arguments)
        XCTAssertEqual(run.code, 3, "\(arguments)")
        XCTAssertTrue(run.messages.contains(reason), "\(arguments) \(run.messages)")
        XCTAssertEqual(run.output, "")
      }
    }
    for path in [home.path, fifo, "/dev/null", loop] {
      XCTAssertEqual(home.run("add", "openrouter", "--file", path).code, 3, path)
    }
  }

  func testUnreadableFile() throws {
    if geteuid() == 0 { throw XCTSkip("permissions do not bind root") }
    let home = try TestHome()
    try home.write("{}")
    chmod(home.factory(), 0)
    for arguments in [["lint"], ["list"], ["add", "openrouter"], ["show", "0"]] {
      let run = home.run(arguments)
      XCTAssertEqual(run.code, 3)
      XCTAssertTrue(run.messages.contains("~/.factory/config.json: permission denied"))
    }
  }

  func testErrorsNameAFileAsItWasNamed() throws {
    let home = try TestHome()
    XCTAssertEqual(
      home.run("list", "--file", "settings").messages,
      "error: cannot read ~/.factory/settings.json: it does not exist\n")
    XCTAssertEqual(
      home.run("list", "--file", "project").messages,
      "error: cannot read ./.factory/settings.json: it does not exist\n")
    XCTAssertEqual(
      home.run("lint", "x/y.json").messages, "error: cannot read x/y.json: it does not exist\n")
  }
}
