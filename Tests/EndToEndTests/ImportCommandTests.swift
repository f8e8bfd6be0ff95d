import XCTest

/// `byok import`, from files of Droid's; what other systems' files are has tests of its own.
final class ImportCommandTests: XCTestCase {
  func testTheModelsOfAFileAreAddedAndASecondTimePassedOver() throws {
    let home = try TestHome()
    try home.write(SettingsFiles.text, to: "settings.json")
    try home.write(ThreeModels.text, to: home.workingDirectory + "/other/config.json")
    let run = home.run("import", "other/config.json", "--file", "settings")
    XCTAssertEqual(run.code, 0)
    XCTAssertEqual(run.output, "")
    XCTAssertEqual(
      run.messages,
      """
      added "A 2" to ~/.factory/settings.json
        another model there is called "A"
        selector id: custom:A-2-3
      added "B b" to ~/.factory/settings.json
        selector id: custom:B-b-4
      added "Ä" to ~/.factory/settings.json
        selector id: custom:Ä-5

      """)
    let text = try XCTUnwrap(home.text("settings.json"))
    XCTAssertTrue(text.hasPrefix(SettingsFiles.text.components(separatedBy: "\n  ],")[0]), text)
    XCTAssertTrue(text.contains("32000.0"), text)
    let again = home.run("import", "other/config.json", "--file", "settings")
    XCTAssertEqual(again.messages.components(separatedBy: "skipped").count - 1, 3, again.messages)
    XCTAssertEqual(home.text("settings.json"), text)
  }

  func testADryRunShowsTheNewFileAndWritesNothing() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text, to: home.workingDirectory + "/config.json")
    let run = home.run("import", "config.json", "--dry-run")
    XCTAssertTrue(run.output.hasPrefix("--- /dev/null\n+++ ~/.factory/config.json\n"), run.output)
    XCTAssertTrue(run.messages.hasPrefix("would add \"A\""), run.messages)
    XCTAssertNil(home.text())
    XCTAssertEqual(home.run("import", "config.json").code, 0)
    XCTAssertEqual(home.mode(home.factory()), 0o600)
  }

  func testStandardInputIsAFile() throws {
    let home = try TestHome()
    let run = home.run("import", "-", "--as", "config") { $0.input = Array(ThreeModels.text.utf8) }
    XCTAssertEqual(run.code, 0, run.messages)
    XCTAssertEqual(home.run("list", "--format", "names").output, "A\nB b\nÄ\n")
  }

  func testWhatCannotBeTakenIsRefused() throws {
    let home = try TestHome()
    let folder = home.workingDirectory
    try home.write("{\"custom_models\": [", to: folder + "/config.json")
    let broken = home.run("import", "config.json")
    XCTAssertEqual(broken.code, 1)
    XCTAssertTrue(broken.messages.contains("[invalid-json]"), broken.messages)
    XCTAssertTrue(
      broken.messages.hasSuffix("error: config.json cannot be read, mend it first (byok lint)\n"),
      broken.messages)
    try home.write("{}", to: folder + "/config.json")
    let empty = home.run("import", "config.json")
    XCTAssertEqual(empty.code, 1)
    XCTAssertTrue(empty.messages.contains("describes no model"), empty.messages)
    XCTAssertEqual(home.run("import", "none.json").code, 3)
    XCTAssertEqual(home.run("import").code, 2)
    XCTAssertNil(home.text())
  }
}
