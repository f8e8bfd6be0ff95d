import XCTest

/// References to a model whose id a model of a file of higher priority takes over.
final class TakenReferenceTests: XCTestCase {
  private let config = #"{"custom_models": [{"model_display_name": "A", "model": "a2"}]}"#
  private let settings =
    #"{"model": "custom:A-0", "customModels": [{"displayName": "Z", "model": "z"}, "#
    + #"{"displayName": "A", "model": "a1"}]}"#

  private func home(_ settings: String) throws -> TestHome {
    let home = try TestHome()
    try home.write(config)
    try home.write(settings, to: "settings.json")
    return home
  }

  func testAnIdThatAnotherModelTakesIsSaid() throws {
    for command in [["remove", "Z"], ["move", "A", "0"], ["set", "Z", "--name", "A2"]] {
      let home = try home(settings)
      let run = home.run(command + ["--file", "settings", "--update-references"])
      XCTAssertEqual(run.code, 0, run.messages)
      XCTAssertEqual(
        run.messages.contains(
          "model in ~/.factory/settings.json names custom:A-0, which is another model now"),
        command[0] != "set", run.messages)
      XCTAssertTrue(home.text("settings.json")?.hasPrefix(#"{"model": "custom:A-0", "#) ?? false)
    }
  }

  func testAReferenceThatFallsToAnotherModelIsSaid() throws {
    let alone = #"{"model": "custom:A-0", "customModels": [{"displayName": "A", "model": "a1"}]}"#
    let run = try home(alone).run("remove", "0", "--file", "settings", "--update-references")
    XCTAssertTrue(
      run.messages.contains(
        "model in ~/.factory/settings.json names custom:A-0, which is another model now"),
      run.messages)
  }
}
