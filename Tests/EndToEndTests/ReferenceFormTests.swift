import XCTest

/// What names a model by another id than its selector id, when the model changes.
final class ReferenceFormTests: XCTestCase {
  private let follow = "--update-references"

  /// A home with a settings file of these models, each a name, a model and perhaps an id.
  private func home(_ models: (name: String, model: String, id: String?)...) throws -> TestHome {
    let home = try TestHome()
    let entries = models.map { name, model, id in
      "{" + (id.map { "\"id\": \"\($0)\", " } ?? "")
        + "\"displayName\": \"\(name)\", \"model\": \"\(model)\"}"
    }
    try home.write("{\"customModels\": [\(entries.joined(separator: ", "))]}", to: "settings.json")
    return home
  }

  private func name(_ id: String, in home: TestHome) throws {
    try home.write("---\nmodel: \(id)\n---\n", to: "droids/x.md")
  }

  private func named(in home: TestHome) -> String? {
    home.text("droids/x.md").map { String($0.dropFirst(11).dropLast(5)) }
  }

  func testADroidFollowsTheModelThatItNames() throws {
    let home = try home(("A", "v/a", nil), ("B", "v/b", nil))
    try name("custom:v/b", in: home)
    let run = home.run("set", "1", "--model", "v/bb")
    XCTAssertEqual(
      run.messages,
      """
      changed "B" in ~/.factory/settings.json
        model in ~/.factory/droids/x.md still names custom:v/b
        --update-references would have let them follow (byok undo, then again with it)

      """)
    XCTAssertEqual(home.run("set", "1", "--model", "v/b").code, 0)
    XCTAssertEqual(
      home.run("set", "1", "--model", "v/bb", follow).messages,
      """
      changed "B" in ~/.factory/settings.json
        model in ~/.factory/droids/x.md follows to custom:v/bb

      """)
    XCTAssertEqual(named(in: home), "custom:v/bb")
  }

  func testAnEntryOfItsOwnIdIsFollowedByItsPlaceAndName() throws {
    let models: [(name: String, model: String, id: String?)] = [
      ("A", "a", nil), ("B", "b", nil), ("C", "c", "custom:mine"),
    ]
    for (arguments, new) in [
      (["remove", "0"], "custom:C-1"), (["set", "2", "--name", "D"], "custom:D-2"),
      (["move", "2", "0"], "custom:C-0"),
    ] {
      let home = try home(models[0], models[1], models[2])
      try name("custom:C-2", in: home)
      let run = home.run(arguments + [follow])
      XCTAssertTrue(
        run.messages.contains("  model in ~/.factory/droids/x.md follows to \(new)\n"),
        run.messages)
      XCTAssertFalse(run.messages.contains("custom:mine is now"), run.messages)
      XCTAssertEqual(named(in: home), new)
    }
  }

  func testWhatStillWorksNeedsNothing() throws {
    for (id, arguments) in [
      ("custom:mine", ["remove", "0"]), ("custom:v/c", ["remove", "0"]),
      ("custom:C-c", ["move", "2", "0"]), ("custom:v/c", ["set", "2", "--name", "D"]),
      ("custom:mine", ["set", "2", "--name", "D", "--model", "d"]),
      ("custom:v/c", ["remove", "1"]), ("custom:v/c", ["set", "1", "--model", "d"]),
    ] {
      let home = try home(("A", "a", nil), ("B", "v/c", nil), ("C c", "v/c", "custom:mine"))
      try name(id, in: home)
      let run = home.run(arguments + [follow])
      XCTAssertEqual(run.code, 0, run.messages)
      XCTAssertFalse(run.messages.contains("x.md"), run.messages)
      XCTAssertEqual(named(in: home), id, "\(arguments)")
    }
  }

  func testAnIdThatIsNoLongerTheModelsOwnBecomesItsSelectorId() throws {
    let home = try home(("A", "v/a", nil), ("B", "v/b", nil))
    try name("custom:v/a", in: home)
    XCTAssertEqual(home.run("set", "0", "--model", "v/b", follow).code, 0)
    XCTAssertEqual(named(in: home), "custom:A-0")
  }

  func testAnIdThatNamesAnotherModelNowIsReported() throws {
    let home = try home(("A", "a", nil), ("A", "b", nil))
    try name("custom:A-0", in: home)
    let run = home.run("remove", "0", follow)
    XCTAssertTrue(
      run.messages.contains("x.md names custom:A-0, which is another model now\n"), run.messages)
    XCTAssertEqual(named(in: home), "custom:A-0")
  }

  func testAModelOfHigherPriorityIsNotFollowed() throws {
    let home = try home(("A", "v/m", nil))
    try home.write(#"{"custom_models": [{"model_display_name": "Z", "model": "v/m"}]}"#)
    try name("custom:v/m", in: home)
    let run = home.run("set", "Z", "--model", "v/n", follow)
    XCTAssertEqual(run.code, 0, run.messages)
    XCTAssertFalse(run.messages.contains("x.md"), run.messages)
    XCTAssertEqual(home.run("set", "A", "--model", "v/n", follow).code, 0)
    XCTAssertEqual(named(in: home), "custom:v/n")
  }

  func testAMigrationTakesEveryFormAlong() throws {
    for (id, new) in [
      ("custom:Z-z-0", "custom:Z-z-1"), ("custom:v/m", "custom:v/m"), ("custom:Z z", "custom:Z z"),
    ] {
      let home = try home(("A", "a", nil))
      try home.write(#"{"custom_models": [{"model_display_name": "Z z", "model": "v/m"}]}"#)
      try name(id, in: home)
      let run = home.run("migrate")
      XCTAssertEqual(run.code, 0, run.messages)
      XCTAssertEqual(run.messages.contains("x.md follows"), id != new, run.messages)
      XCTAssertEqual(named(in: home), new)
      XCTAssertFalse(home.run("lint").output.contains("dangling"))
    }
  }
}
