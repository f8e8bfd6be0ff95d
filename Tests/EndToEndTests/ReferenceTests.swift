import XCTest

/// What names a model by its id, when the model goes or moves.
final class ReferenceTests: XCTestCase {
  private let follow = "--update-references"

  func testARemovalSaysWhatDanglesAndLeavesItAlone() throws {
    let home = try TestHome()
    try home.write(SettingsFiles.text, to: "settings.json")
    let run = home.run("remove", "0")
    XCTAssertEqual(run.code, 0)
    XCTAssertEqual(
      run.messages,
      """
      removed "A" from ~/.factory/settings.json
        custom:B-1 is now custom:B-0
        custom:C-2 is now custom:C-1
        sessionDefaultSettings.model in ~/.factory/settings.json still names custom:C-2
        modelFavorites in ~/.factory/settings.json names custom:A-0, which is gone
        --update-references would have let them follow (byok undo, then again with it)

      """)
    XCTAssertEqual(
      home.text("settings.json"),
      SettingsFiles.text.replacingOccurrences(of: SettingsFiles.line("A"), with: ""))
    let lint = home.run("lint").output
    XCTAssertEqual(lint.components(separatedBy: "[dangling-reference]").count - 1, 2, lint)
  }

  func testReferencesFollowARemovalAndNothingElseChanges() throws {
    let home = try TestHome()
    try home.write(SettingsFiles.text, to: "settings.json")
    XCTAssertEqual(home.run("remove", "0", follow).code, 0)
    let expected = SettingsFiles.text
      .replacingOccurrences(of: SettingsFiles.line("A"), with: "")
      .replacingOccurrences(of: "custom:C-2", with: "custom:C-1")
    XCTAssertEqual(home.text("settings.json"), expected)
  }

  func testReferencesInOtherFilesFollow() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    try home.write("{\"model\": \"custom:Ä-2\"} // keep\n", to: "settings.local.json")
    XCTAssertEqual(home.run("remove", "0", "--dry-run", follow).code, 0)
    XCTAssertEqual(home.text(), ThreeModels.text)
    XCTAssertEqual(home.run("remove", "0", follow).code, 0)
    XCTAssertEqual(home.text("settings.local.json"), "{\"model\": \"custom:Ä-1\"} // keep\n")
  }

  func testAFailureLeavesAllFilesAsTheyWere() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    try home.write("{\"model\": \"custom:Ä-2\", }} broken", to: "settings.local.json")
    XCTAssertEqual(home.run("remove", "0", follow).code, 1)
    XCTAssertEqual(home.text(), ThreeModels.text)
  }

  func testAMoveTakesItsCommentAndItsReferencesAlong() throws {
    let home = try TestHome()
    try home.write(SettingsFiles.text, to: "settings.json")
    let run = home.run("move", "A", "2", follow)
    XCTAssertEqual(run.code, 0, run.messages)
    XCTAssertTrue(run.messages.hasPrefix("moved \"A\" from place 0 to 2\n"), run.messages)
    XCTAssertEqual(home.run("list", "--format", "names").output, "B\nC\nA\n")
    let text = try XCTUnwrap(home.text("settings.json"))
    XCTAssertTrue(text.contains("\"model\": \"custom:C-1\""), text)
    XCTAssertTrue(text.contains("[\"custom:A-2\", \"opus\"]"), text)
    XCTAssertTrue(text.contains("2048}, // first\n  ],"), text)
    XCTAssertEqual(home.run("move", "2", "0", follow).code, 0)
    XCTAssertEqual(home.text("settings.json"), SettingsFiles.text)
  }

  func testAPlaceIsANumberInTheList() throws {
    let home = try TestHome()
    try home.write(SettingsFiles.text, to: "settings.json")
    XCTAssertEqual(home.run("move", "A", "3").code, 1)
    XCTAssertEqual(home.run("move", "A", "last").code, 2)
    XCTAssertEqual(home.run("move", "A", "0").code, 0)
    XCTAssertEqual(home.text("settings.json"), SettingsFiles.text)
  }

  /// A settings file of models of these names, one of which it names.
  private func settings(_ names: String..., model: String) -> String {
    let entries = names.map { name in
      "{\"displayName\": \"\(name)\", \"model\": \"\(name)\", \"apiKey\": \"x\"}"
    }
    return "{\"model\": \"\(model)\", \"customModels\": [\(entries.joined(separator: ", "))]}"
  }

  func testAFileByAnotherPathFollowsOnce() throws {
    for isTyped in [true, false] {
      let home = try TestHome()
      try home.write(settings("A", "A", "A", model: "custom:A-2"), to: "settings.json")
      let file = isTyped ? home.factory("settings.json") : "project"
      let run = home.run("remove", "custom:A-0", "--file", file, follow) {
        if !isTyped { $0.workingDirectory = home.path }
      }
      XCTAssertEqual(run.code, 0, run.messages)
      XCTAssertEqual(home.text("settings.json"), settings("A", "A", model: "custom:A-1"))
    }
  }

  func testACopyIsNamedByNobodyElse() throws {
    let home = try TestHome()
    let original = settings("A", "B", model: "custom:B-1")
    try home.write(original, to: "settings.json")
    let copy = try home.write(original, to: home.workingDirectory + "/copy.json")
    XCTAssertEqual(home.run("remove", "A", "--file", "copy.json", follow).code, 0)
    XCTAssertEqual(home.text("settings.json"), original)
    XCTAssertEqual(home.text(copy), settings("B", model: "custom:B-0"))
    let run = home.run("remove", "B", "--file", "copy.json")
    XCTAssertTrue(
      run.messages.contains("model in copy.json names custom:B-0, which is gone"), run.messages)
  }

  func testAnIdThatAFileOfHigherPriorityHasNamesTheModelThere() throws {
    let home = try TestHome()
    try home.write(
      #"{"custom_models": [{"model_display_name": "A"}, {"model_display_name": "B"}]}"#)
    let original = settings("A", model: "custom:A-0")
    try home.write(original, to: "settings.json")
    XCTAssertEqual(home.run("move", "A", "1", "--file", "config", follow).code, 0)
    XCTAssertEqual(home.text("settings.json"), original)
    XCTAssertEqual(home.run("move", "A", "0", "--file", "config").code, 0)
    let run = home.run("remove", "A", "--file", "config")
    XCTAssertFalse(run.messages.contains("gone"), run.messages)
  }
}
