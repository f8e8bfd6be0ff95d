import XCTest

final class UndoCommandTests: XCTestCase {
  private func backups(_ home: TestHome) -> [String] { home.names(in: home.factory(".byok")) }

  func testTheLastChangeIsTakenBackAndForth() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    home.run("remove", "1")
    let changed = home.text()
    let run = home.run("undo")
    XCTAssertEqual(run.code, 0, run.messages)
    XCTAssertEqual(home.text(), ThreeModels.text)
    XCTAssertEqual(home.mode(home.factory()), 0o600)
    XCTAssertTrue(
      run.messages.hasPrefix("restored ~/.factory/config.json as it was before 2"), run.messages)
    XCTAssertTrue(run.messages.contains(" UTC: 3 models, 2 until now\n"), run.messages)
    XCTAssertEqual(home.run("undo").code, 0)
    XCTAssertEqual(home.text(), changed)
  }

  func testDryRunShowsAMaskedDiffAndWritesNothing() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    home.run("remove", "0")
    let (changed, kept) = (home.text(), backups(home))
    let run = home.run("undo", "--dry-run")
    XCTAssertEqual(run.code, 0)
    XCTAssertTrue(run.output.contains("\n+      \"api_key\": \"sk-or-v1-…4826\","), run.output)
    XCTAssertTrue(run.messages.hasPrefix("would restore "), run.messages)
    XCTAssertEqual(home.text(), changed)
    XCTAssertEqual(backups(home), kept)
  }

  func testNothingToUndo() throws {
    let home = try TestHome()
    for arguments in [["undo"], ["undo", "--dry-run"], ["undo", "--file", "config"]] {
      let run = home.run(arguments)
      XCTAssertEqual(run.code, 1, run.messages)
      XCTAssertTrue(run.messages.hasPrefix("error: nothing to undo"), run.messages)
    }
  }

  func testAFileThatTheChangeCreatedGoesAndComesBack() throws {
    let home = try TestHome()
    home.run("add", "openrouter")
    let added = home.text()
    let dry = home.run("undo", "--dry-run")
    XCTAssertTrue(dry.output.contains("\n-  \"custom_models\""), dry.output)
    XCTAssertEqual(home.text(), added)
    let run = home.run("undo")
    XCTAssertEqual(run.code, 0, run.messages)
    XCTAssertTrue(
      run.messages.hasPrefix("removed ~/.factory/config.json, which the change created\n"),
      run.messages)
    XCTAssertNil(home.text())
    XCTAssertEqual(home.run("undo").code, 0)
    XCTAssertEqual(home.text(), added)
    XCTAssertEqual(home.mode(home.factory()), 0o600)
  }

  func testTheFileThatWasChangedLastOrTheNamedOne() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    try home.write(#"{"customModels": [{"model": "z"}]}"#, to: "settings.json")
    home.run("remove", "z")
    home.run("remove", "A")
    XCTAssertEqual(home.run("undo", "--file", "settings").code, 0)
    XCTAssertEqual(home.text("settings.json"), #"{"customModels": [{"model": "z"}]}"#)
    XCTAssertNotEqual(home.text(), ThreeModels.text)
    XCTAssertEqual(home.run("undo", "-f", "config").code, 0)
    XCTAssertEqual(home.text(), ThreeModels.text)
  }

  func testListAndPurge() throws {
    let home = try TestHome()
    XCTAssertEqual(home.run("undo", "--list").messages, "note: nothing is kept\n")
    home.run("add", "openrouter", "--key-stdin") { $0.input = Array(Canary.key.utf8) }
    home.run("set", "0", "--max-tokens", "5")
    let list = home.run("undo", "--list")
    XCTAssertEqual(list.code, 0)
    let lines = list.output.split(separator: "\n")
    XCTAssertEqual(lines.count, 3, list.output)
    XCTAssertTrue(lines[0].hasPrefix("  ID "), list.output)
    XCTAssertTrue(lines[1].hasSuffix(" UTC  set      ~/.factory/config.json"), list.output)
    XCTAssertTrue(lines[2].hasSuffix(" UTC  add      ~/.factory/config.json"), list.output)
    for name in backups(home) {
      XCTAssertEqual(home.mode(home.factory(".byok/\(name)")), 0o600)
    }
    XCTAssertEqual(home.mode(home.factory(".byok")), 0o700)
    XCTAssertEqual(home.run("undo", "--purge", "--dry-run").messages, "would delete 2 backups\n")
    XCTAssertEqual(home.run("undo", "--purge", "-f", "settings").messages, "deleted 0 backups\n")
    XCTAssertEqual(home.run("undo", "--purge").messages, "deleted 2 backups\n")
    XCTAssertFalse(backups(home).contains { $0.hasSuffix(".backup") })
    XCTAssertEqual(home.run("undo", "--list", "--purge").code, 2)
  }

  func testARemovedKeyIsSaidToStay() throws {
    let stays = "  the key stays in the backups until byok undo --purge\n"
    let home = try TestHome()
    try home.write(ThreeModels.text)
    XCTAssertTrue(home.run("remove", "0", "-n").messages.contains("the key would stay in"))
    XCTAssertFalse(home.run("remove", "1").messages.contains("the key"))
    let replaced = home.run("set", "0", "--key-stdin") { $0.input = Array("other-key".utf8) }
    XCTAssertTrue(replaced.messages.contains(stays), replaced.messages)
    XCTAssertFalse(home.run("set", "0", "--max-tokens", "5").messages.contains("the key"))
    XCTAssertTrue(home.run("remove", "0").messages.contains(stays))
  }

  func testFilesThatWereWrittenTogetherAreNamed() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    try home.write("---\nmodel: custom:Ä-2\n---\n", to: "droids/x.md")
    XCTAssertEqual(home.run("remove", "0", "--update-references").code, 0)
    let run = home.run("undo", "--file", "config")
    XCTAssertTrue(
      run.messages.contains(
        "\n  ~/.factory/droids/x.md changed together with it: byok undo --file"), run.messages)
    XCTAssertEqual(home.run("undo", "--file", home.factory("droids/x.md")).code, 0)
    XCTAssertEqual(home.text("droids/x.md"), "---\nmodel: custom:Ä-2\n---\n")
  }
}
