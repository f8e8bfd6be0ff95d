import XCTest

/// References by a model's name alone, and in every setting that Droid reads.
final class NamedReferenceTests: XCTestCase {
  private let models =
    #""customModels": [{"displayName": "A a", "model": "v/a"}, "#
    + #"{"displayName": "B b", "model": "v/b"}, {"displayName": "opus", "model": "v/c"}]"#

  private func home(_ members: String) throws -> TestHome {
    let home = try TestHome()
    try home.write("{\(models), \(members)}", to: "settings.json")
    return home
  }

  func testEverySettingFollows() throws {
    for (old, new) in [("custom:B-b-1", "custom:B-b-0"), ("B b", "B b")] {
      func members(_ id: String) -> String {
        #""missionOrchestratorModel": "\#(id)", "modelFallbacks": {"\#(id)": ["glm-5", "\#(id)"]}, "#
          + #""missionModelSettings": {"workerModel": "\#(id)", "validationWorkerModel": "\#(id)"}"#
      }
      let home = try home(members(old))
      XCTAssertEqual(home.run("remove", "0", "--update-references").code, 0)
      let text = try XCTUnwrap(home.text("settings.json"))
      XCTAssertTrue(text.hasSuffix(", \(members(new))}"), text)
      XCTAssertFalse(home.run("lint").output.contains("dangling"))
    }
  }

  func testANameFollowsInSettingsAndDroids() throws {
    let home = try home(#""model": "B b", "modelFavorites": ["B b", "opus"]"#)
    try home.write("---\nmodel: B b # mine\n---\n", to: "droids/x.md")
    try home.write("---\nmodel: opus\n---\n", to: "droids/y.md")
    let run = home.run("set", "1", "--name", "[B]")
    XCTAssertTrue(run.messages.contains("model in ~/.factory/settings.json still names B b\n"))
    XCTAssertTrue(run.messages.contains("model in ~/.factory/droids/x.md still names B b\n"))
    XCTAssertEqual(home.run("set", "1", "--name", "B b").code, 0)
    XCTAssertEqual(home.run("set", "1", "--name", "[B]", "--update-references").code, 0)
    XCTAssertEqual(home.run("set", "2", "--name", "C c", "--update-references").code, 0)
    let text = try XCTUnwrap(home.text("settings.json"))
    XCTAssertTrue(text.hasSuffix(#""model": "[B]", "modelFavorites": ["[B]", "opus"]}"#), text)
    XCTAssertEqual(home.text("droids/x.md"), "---\nmodel: \"[B]\" # mine\n---\n")
    XCTAssertEqual(home.text("droids/y.md"), "---\nmodel: opus\n---\n")
  }

  func testANameThatGoesIsSaid() throws {
    let home = try home(#""sessionDefaultSettings": {"model": "B b", "autonomyLevel": "A a"}"#)
    let run = home.run("remove", "B b")
    XCTAssertTrue(
      run.messages.contains(
        "sessionDefaultSettings.model in ~/.factory/settings.json names B b, which is gone\n"),
      run.messages)
    XCTAssertFalse(home.run("remove", "A a").messages.contains("autonomy"))
    let lint = home.run("lint").output
    XCTAssertEqual(lint.components(separatedBy: "[dangling-reference]").count, 2, lint)
  }
}
