import XCTest

final class ShowCommandTests: XCTestCase {
  func testEverythingIsSaid() throws {
    let home = try TestHome()
    try home.write(ThreeModels.text)
    let run = home.run("show", "A")
    XCTAssertEqual(run.code, 0)
    XCTAssertEqual(
      run.output,
      """
      A
        Selector id     custom:A-0
        Model           a/one
        Base URL        https://openrouter.ai/api/v1
        Provider        generic-chat-completion-api (OpenAI Chat Completions)
        Droid calls     https://openrouter.ai/api/v1/chat/completions
        Max output      32000 tokens
        Key             sk-or-v1-…4826 (in the file)
        Caching         varies by provider, not guaranteed
        Documentation   https://platform.openai.com/docs/api-reference/chat
        File            ~/.factory/config.json, entry 0

      """)
  }

  func testSelectorsInOrder() throws {
    let home = try TestHome()
    try home.write(
      #"{"custom_models": [{"model_display_name": "1", "model": "x"}, {"model": "1"}, "#
        + #"{"model_display_name": "custom:1-0", "model": "x"}]}"#)
    for (selector, id) in [
      ("1", "custom:1-1"), ("custom:1-0", "custom:1-0"), ("2", "custom:custom:1-0-2"),
    ] {
      let model = try home.run("show", selector, "--format", "json").json()["model"]
      XCTAssertEqual((model as? [String: Any])?["id"] as? String, id, selector)
    }
    let ambiguous = home.run("show", "x")
    XCTAssertEqual(ambiguous.code, 1)
    XCTAssertTrue(ambiguous.messages.contains("names 2 models, expected one of them by its id\n"))
  }

  func testOneSelectorIsNeeded() throws {
    XCTAssertEqual(try TestHome().run("show").code, 2)
    XCTAssertEqual(try TestHome().run("show", "a", "b").code, 2)
    XCTAssertEqual(try TestHome().run("show", "a").code, 1)
  }

  func testFilesByTheirNames() throws {
    let home = try TestHome()
    for (name, folder) in [("settings", home.path), ("project", home.workingDirectory)] {
      let file = "\(folder)/.factory/settings.json"
      try home.write("{\"customModels\": [{\"model\": \"\(name)\"}]}", to: file)
    }
    try home.write("{\"custom_models\": [{\"model\": \"c\"}]}")
    try home.write(
      "{\"custom_models\": [{\"model\": \"path\"}]}", to: home.workingDirectory + "/config")
    for (file, model) in [
      ("config", "c"), ("./config", "path"), ("settings", "settings"), ("project", "project"),
    ] {
      XCTAssertEqual(home.run("show", model, "--file", file).code, 0, file)
    }
    XCTAssertEqual(home.run("list", "--format", "names").output, "c\nsettings\nproject\n")
  }
}
