import XCTest

/// Custom droids, Markdown files that name a model at their head.
final class CustomDroidTests: XCTestCase {
  private let droid = "---\nname: reviewer\nmodel: custom:C-2 # the best\n---\nReview.\n"

  private func home() throws -> TestHome {
    let home = try TestHome()
    try home.write(SettingsFiles.text, to: "settings.json")
    try home.write(droid, to: "droids/reviewer.md")
    try home.write("---\nmodel: custom:a\n---\n", to: "droids/first.md")
    try home.write("No model here.\n", to: "droids/notes.md")
    return home
  }

  func testLintFindsWhatNamesNothing() throws {
    let home = try home()
    XCTAssertEqual(home.run("lint").code, 0)
    try home.write(droid.replacingOccurrences(of: "C-2", with: "C-9"), to: "droids/reviewer.md")
    let run = home.run("lint", "--strict")
    XCTAssertEqual(run.code, 1)
    XCTAssertTrue(
      run.output.hasPrefix(
        "~/.factory/droids/reviewer.md:3:8: warning: model names \"custom:C-9\", which no model "
          + "has, expected \"custom:C-2\" [dangling-reference]\n"), run.output)
  }

  func testADroidOfTheProjectIsLookedAt() throws {
    let home = try home()
    let project = home.workingDirectory + "/.factory/droids/x.md"
    try home.write("---\nmodel: custom:gone\n---\n", to: project)
    XCTAssertTrue(home.run("lint").output.hasPrefix("./.factory/droids/x.md:2:8: warning: "))
    XCTAssertTrue(home.run("lint", project).output.contains("[dangling-reference]"))
  }

  func testARemovalSaysWhatDanglesAndReferencesFollow() throws {
    let home = try home()
    let run = home.run("remove", "0", "--update-references")
    XCTAssertEqual(run.code, 0, run.messages)
    XCTAssertTrue(
      run.messages.contains("  model in ~/.factory/droids/reviewer.md follows to custom:C-1\n"),
      run.messages)
    XCTAssertTrue(
      run.messages.contains("  model in ~/.factory/droids/first.md names custom:a, which is gone"),
      run.messages)
    XCTAssertEqual(
      home.text("droids/reviewer.md"), droid.replacingOccurrences(of: "C-2", with: "C-1"))
    XCTAssertEqual(home.text("droids/first.md"), "---\nmodel: custom:a\n---\n")
  }

  func testAMoveLeavesDroidsAloneUnasked() throws {
    let home = try home()
    let run = home.run("move", "C", "0")
    XCTAssertTrue(
      run.messages.contains("model in ~/.factory/droids/reviewer.md still names custom:C-2"),
      run.messages)
    XCTAssertEqual(home.text("droids/reviewer.md"), droid)
  }

  func testAMigrationTakesDroidsAlong() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    try home.write(SettingsFiles.text, to: "settings.json")
    try home.write("---\nmodel: custom:Ä-2\n---\n", to: "droids/x.md")
    XCTAssertEqual(home.run("migrate").code, 0)
    XCTAssertEqual(home.text("droids/x.md"), "---\nmodel: custom:Ä-5\n---\n")
    XCTAssertEqual(home.run("lint").output.components(separatedBy: "dangling").count, 1)
  }

  func testASecondRunOfAStoppedMigrationTakesDroidsAlong() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    XCTAssertEqual(home.run("migrate", "--keep").code, 0)
    try home.write("---\nmodel: custom:Ä-2\n---\n", to: "droids/x.md")
    try home.write(
      try XCTUnwrap(home.text("settings.json")).replacing(
        "\"customModels\": [", with: "\"customModels\": [{\"displayName\": \"X\"},"),
      to: "settings.json")
    XCTAssertEqual(home.run("migrate").code, 0)
    XCTAssertEqual(home.text("droids/x.md"), "---\nmodel: custom:Ä-3\n---\n")
    XCTAssertEqual(home.run("list", "--file", "config", "--format", "ids").output, "")
  }

  func testAMigrationThatIsStoppedAtADroidLeavesItsModelsWhereTheyWere() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    try home.write(SettingsFiles.text, to: "settings.json")
    let droid = try home.write("---\nmodel: custom:Ä-2\n---\n", to: "droids/x.md")
    XCTAssertEqual(chmod(droid, 0o444), 0)
    XCTAssertEqual(home.run("migrate").code, 3)
    XCTAssertEqual(home.text(), ThreeModels.text)
    XCTAssertEqual(home.text("settings.json"), SettingsFiles.text)
  }
}
