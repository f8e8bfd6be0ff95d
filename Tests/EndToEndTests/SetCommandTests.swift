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

  private static let written = """
    {
      "model": "custom:Kimi-K2-0", // mine
      "customModels": [
        {"displayName": "Kimi K2", "model": "k", "baseUrl": "http://box/v1", "apiKey": "x", "provider": "openai", "maxOutputTokens": 2048, "id": "custom:Kimi-K2-0", "index": 0},
        {"model": "q", "baseUrl": "http://box/v1", "apiKey": "x", "provider": "openai", "maxOutputTokens": 2048, "id": "custom:q-1", "index": 1},
        {"displayName": "R", "model": "r", "baseUrl": "http://box/v1", "apiKey": "x", "provider": "openai", "maxOutputTokens": 2048, "id": "custom:mine", "index": 2},
      ],
    }

    """

  func testAnIdThatDroidHasWrittenFollowsTheName() throws {
    let home = try TestHome()
    try home.write(Self.written, to: "settings.json")
    let run = home.run("set", "0", "--name", "New \"one\"")
    XCTAssertEqual(
      run.messages,
      """
      changed "New "one"" in ~/.factory/settings.json
        custom:Kimi-K2-0 is now custom:New-"one"-0
        model in ~/.factory/settings.json still names custom:Kimi-K2-0
        --update-references would have let them follow (byok undo, then again with it)

      """)
    home.run("set", "1", "--model", "s")
    home.run("set", "2", "--name", "T", "--model", "t")
    XCTAssertEqual(
      home.text("settings.json"),
      Self.written.replacing("\"Kimi K2\"", with: #""New \"one\"""#)
        .replacing("\"id\": \"custom:Kimi-K2-0", with: #""id": "custom:New-\"one\"-0"#)
        .replacing("\"q\"", with: "\"s\"").replacing("custom:q-1", with: "custom:s-1")
        .replacing("\"R\"", with: "\"T\"").replacing("\"r\"", with: "\"t\""))
  }

  func testReferencesFollowTheNewId() throws {
    let home = try TestHome()
    try home.write(Self.written, to: "settings.json")
    try home.write("{\"modelFavorites\": [\"custom:Kimi-K2-0\"]}", to: "settings.local.json")
    let run = home.run("set", "0", "--name", "N", "--update-references")
    XCTAssertEqual(run.code, 0, run.messages)
    XCTAssertEqual(
      home.text("settings.json"),
      Self.written.replacing("Kimi K2", with: "N").replacing("custom:Kimi-K2-0", with: "custom:N-0")
    )
    XCTAssertEqual(home.text("settings.local.json"), "{\"modelFavorites\": [\"custom:N-0\"]}")
    XCTAssertFalse(home.run("lint").output.contains("dangling-reference"))
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
