import XCTest

final class RemoveCommandTests: XCTestCase {
  func testOneOfThreeLeavesTheOtherBytesAloneAndSaysWhichIdsMoved() throws {
    for (selector, rest) in [
      ("A", "{\n  \"custom_models\": [\n" + ThreeModels.second + ThreeModels.third),
      ("1", ThreeModels.first + ThreeModels.third),
      ("b/two", ThreeModels.first + ThreeModels.third),
      ("custom:B-b-1", ThreeModels.first + ThreeModels.third),
    ] {
      let home = try TestHome()
      try home.write(ThreeModels.text)
      let run = home.run("remove", selector)
      XCTAssertEqual(run.code, 0, selector)
      XCTAssertEqual(home.text(), rest, selector)
      XCTAssertTrue(run.messages.contains("custom:Ä-2 is now custom:Ä-1"), run.messages)
    }
  }

  func testLastOneMovesNothing() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    let run = home.run("rm", "2")
    XCTAssertEqual(run.messages, "removed \"Ä\" from ~/.factory/config.json\n")
  }

  func testSeveralAtOnceAndOneNamedTwice() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    XCTAssertEqual(home.run("remove", "0", "A", "b/two").code, 0)
    XCTAssertEqual(home.run("list", "--format", "names").output, "Ä\n")
  }

  func testUnknownNameSuggestsAndChangesNothing() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    for arguments in [
      ["remove", "a/onne"], ["remove", "A", "a/onne"], ["set", "a/onne", "-m", "x"],
    ] {
      let run = home.run(arguments)
      XCTAssertEqual(run.code, 1)
      XCTAssertEqual(
        run.messages,
        "error: no model \"a/onne\" in ~/.factory/config.json\n  did you mean \"a/one\"?\n")
      XCTAssertEqual(home.text(), ThreeModels.text)
    }
  }

  func testWithoutAnyFileTheWayOutIsNamed() throws {
    let run = try TestHome().run("remove", "x")
    XCTAssertEqual(run.code, 1)
    XCTAssertTrue(run.messages.contains("byok add"), run.messages)
  }

  func testSeveralPlacesAreListed() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    try home.write(#"{"customModels": [{"model": "a/one"}, {"model": "z"}]}"#, to: "settings.json")
    let run = home.run("remove", "a/one")
    XCTAssertEqual(run.code, 1)
    XCTAssertEqual(
      run.messages,
      """
      error: "a/one" names 2 models, expected one of them by its id and --file
        custom:A-0  (~/.factory/config.json)
        custom:a/one-0  (~/.factory/settings.json)

      """)
    let spread = home.run("remove", "A", "z")
    XCTAssertEqual(spread.code, 1)
    XCTAssertTrue(spread.messages.contains("several files"), spread.messages)
    XCTAssertEqual(home.text(), ThreeModels.text)
    XCTAssertEqual(home.run("remove", "a/one", "--file", "settings").code, 0)
    XCTAssertEqual(home.run("remove", "z", "-f", home.factory("settings.json")).code, 0)
  }

  func testInTheHomeDirectoryNoFileCountsTwice() throws {
    let home = try TestHome()
    try home.write(#"{"customModels": [{"model": "z"}]}"#, to: "settings.json")
    let list = home.run("list", "--format", "ids") { $0.workingDirectory = home.path }
    XCTAssertEqual(list.output, "custom:z-0\n")
    XCTAssertEqual(home.run("remove", "z") { $0.workingDirectory = home.path }.code, 0)
  }
}
