import XCTest

/// The settings that an organisation manages: what they allow, and what they themselves must hold.
final class ManagedSettingsTests: XCTestCase {
  private static let model =
    #""model": "m", "baseUrl": "https://gw.acme.com.evil.net/v1", "provider": "openai", "#
    + #""maxOutputTokens": 1024"#

  private func lint(_ home: TestHome, _ file: String...) -> String {
    home.run(["lint"] + file) { $0.managedSettings = "\(home.path)/managed/settings.json" }.output
  }

  func testAHostThatBeginsAsAnAllowedOneIsForbidden() throws {
    let home = try TestHome()
    try home.write(
      #"{"modelPolicy": {"allowedBaseUrls": ["https://gw.acme.com"], "allowedModelIds": ["x"]}}"#,
      to: "\(home.path)/managed/settings.json")
    try home.write(
      "{\"customModels\": [{\"displayName\": \"A\", \(Self.model)}]}", to: "settings.json")
    let output = lint(home)
    XCTAssertTrue(output.contains("[organisation-policy]"), output)
    XCTAssertFalse(output.contains("[missing-field]"), output)
    XCTAssertFalse(output.contains("model \"m\" is forbidden"), output)
  }

  func testItsModelsNeedMoreThanThoseOfAUserAndMayHaveAHelper() throws {
    let home = try TestHome()
    let file = "\(home.path)/managed/settings.json"
    let text = "{\"customModels\": [{\(Self.model), \"apiKeyHelper\": \"acme-key\"}]}"
    try home.write(text, to: file)
    try home.write(text, to: "settings.json")
    let managed = lint(home, file)
    for name in ["id", "index", "displayName", "noImageSupport"] {
      XCTAssertTrue(managed.contains("has no \"\(name)\", expected one [missing-field]"), managed)
    }
    XCTAssertFalse(managed.contains("[ignored-field]"), managed)
    let own = lint(home, home.factory("settings.json"))
    XCTAssertFalse(own.contains("[missing-field]"), own)
    XCTAssertTrue(own.contains("[ignored-field]"), own)
  }
}
