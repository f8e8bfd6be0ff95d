import XCTest

@testable import ModelConfigKit

final class ModelsAreInPlaceTests: XCTestCase {
  private let rule = ModelsAreInPlace()

  func testTheOtherFilesNameIsFoundAndReplaced() {
    for name in ["customModels", "customModel", "custom_model", "CUSTOM_MODELS", "models"] {
      assertFinds(
        rule, "\"\(name)\" is not read in config.json, expected \"custom_models\"",
        in: "{«\"\(name)\"»: [\(Sample.entry())]}")
      assertMends(rule, "{\"\(name)\": []}", to: "{\"custom_models\": []}")
    }
    assertFinds(
      rule, "\"custom_models\" is not read in settings.json, expected \"customModels\"",
      in: #"{«"custom_models"»: []}"#, as: .settings)
  }

  func testWhatIsNoListOfObjectsIsNotRenamedUnseen() {
    for value in [#"{"model": "m"}"#, #"["gpt-5"]"#] {
      assertMends(
        rule, "{\"customModel\": \(value)}", to: "{\"custom_models\": \(value)}", unsafely: true)
    }
  }

  func testBesideTheRightListThereIsNothingToRename() {
    let source = #"{"custom_models": [], «"customModels"»: []}"#
    assertFinds(
      rule, "\"customModels\" is not read in config.json, expected \"custom_models\"", in: source)
    assertOffersNoFix(rule, #"{"custom_models": [], "customModels": []}"#)
  }

  func testAWholeSettingsListInConfigIsMendedToACleanFile() {
    let source = """
      {«"customModels"»: [{
        «"displayName"»: "Kimi K2 [Groq]", "model": "moonshotai/kimi-k2-instruct-0905",
        «"baseUrl"»: "https://api.groq.com/openai/v1", «"apiKey"»: "\(Sample.key)",
        "provider": "generic-chat-completion-api", «"maxOutputTokens"»: 16384
      }]}
      """
    let renamed = [
      ("displayName", "model_display_name"), ("baseUrl", "base_url"), ("apiKey", "api_key"),
      ("maxOutputTokens", "max_tokens"),
    ]
    assertFindings(
      [
        Expected(
          "misplaced-models", .error,
          "\"customModels\" is not read in config.json, expected \"custom_models\"")
      ]
        + renamed.map {
          Expected(
            "misspelled-field", .error,
            "\"\($0.0)\" is not read in config.json, expected \"\($0.1)\"")
        }, in: source)
    let config = ModelConfig(MarkedSource(source).bytes, kind: .config)
    let (mended, count) = Fixing().mend(config, Linter())
    XCTAssertEqual(count, 5)
    XCTAssertEqual(Linter().lint(mended), [])
  }

  func testOtherMembersOfSettingsAreNoListsOfModels() {
    assertClean(#"{"models": {"default": "x"}, "model": "opus"}"#, as: .settings)
  }
}
