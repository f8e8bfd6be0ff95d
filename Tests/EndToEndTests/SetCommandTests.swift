import XCTest

final class SetCommandTests: XCTestCase {
  func testOnlyTheNamedValuesChange() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    let run = home.run("set", "B b", "--max-tokens", "7", "--base-url", "http://localhost:1/v1")
    XCTAssertEqual(run.code, 0)
    XCTAssertEqual(run.messages, "changed \"B b\" in ~/.factory/config.json\n")
    XCTAssertEqual(
      home.text(),
      ThreeModels.text.replacing("16000", with: "7")
        .replacing(#"http:\/\/localhost:11434\/v1"#, with: "http://localhost:1/v1"))
  }

  func testANewNameIsANewId() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    let run = home.run("set", "1", "--name", "New one")
    XCTAssertTrue(run.messages.contains("custom:B-b-1 is now custom:New-one-1"), run.messages)
    let taken = home.run("set", "1", "--name", "A")
    XCTAssertEqual(taken.code, 1)
    XCTAssertTrue(taken.messages.contains("has another model \"A\""), taken.messages)
  }

  func testNothingToChangeIsWrongUsage() throws {
    let run = try TestHome().run("set", "0")
    XCTAssertEqual(run.code, 2)
    XCTAssertTrue(run.messages.contains("nothing to change"), run.messages)
  }

  func testKeyOfTheEnvironmentIsAReferenceInSettings() throws {
    let home = try TestHome()
    try home.write(#"{"customModels": [{"model": "z"}]}"#, to: "settings.json")
    XCTAssertEqual(home.run("set", "z", "--key-env", "UNSET").code, 0)
    XCTAssertEqual(
      home.text("settings.json"), #"{"customModels": [{"model": "z", "apiKey": "${UNSET}"}]}"#)
  }

  func testWhatIsNoEntryCannotBeChanged() throws {
    let home = try TestHome()
    try home.write(#"{"custom_models": ["x"]}"#)
    let run = home.run("set", "0", "--model", "y")
    XCTAssertEqual(run.code, 1, run.everything)
    XCTAssertEqual(home.text(), #"{"custom_models": ["x"]}"#)
  }
}
