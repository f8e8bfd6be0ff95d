import XCTest

@testable import ModelConfigKit

final class ReferencesAreKnownTests: XCTestCase {
  private let rule = ReferencesAreKnown()

  private func settings(_ members: String) -> String {
    """
    {"customModels": [{"displayName": "Kimi K2 [Groq]", "model": "kimi"}], \(members)}
    """
  }

  func testEveryPlaceIsLookedAt() {
    let places = [
      ("\"model\": ", "model"),
      ("\"sessionDefaultSettings\": {\"model\": ", "sessionDefaultSettings.model"),
      ("\"subagentModelSettings\": {\"exploreModel\": ", "subagentModelSettings.exploreModel"),
      ("\"compactionModelMode\": ", "compactionModelMode"),
      ("\"modelFavorites\": [", "modelFavorites"),
    ]
    for (start, place) in places {
      let end = start.contains("{") ? "}" : start.contains("[") ? "]" : ""
      assertFinds(
        rule,
        "\(place) names \"custom:gone-7\", which no model has, expected the id of a model "
          + "(byok list --format ids)",
        in: settings(start + "«\"custom:gone-7\"»" + end), as: .settings, amongOthers: true)
    }
  }

  func testNamesOfMembersAreReferences() {
    assertFinds(
      rule,
      "compactionTokenLimitPerModel names \"custom:Kimi-K2-[Groq]-1\", which no model has, "
        + "expected \"custom:Kimi-K2-[Groq]-0\"",
      in: settings("\"compactionTokenLimitPerModel\": {«\"custom:Kimi-K2-[Groq]-1\"»: 5}"),
      as: .settings, amongOthers: true)
  }

  func testAnotherModelIsNotProposed() {
    let models =
      "{\"customModels\": [{\"displayName\": \"Model A\"}, {\"displayName\": \"Model Bee\"}], "
    for (id, expected) in [
      ("custom:Model-B-1", "\"custom:Model-Bee-1\""), ("custom:Model-A-3", "\"custom:Model-A-0\""),
      ("custom:Model-C-2", "the id of a model (byok list --format ids)"),
    ] {
      assertFinds(
        rule, "model names \"\(id)\", which no model has, expected \(expected)",
        in: models + "\"model\": «\"\(id)\"»}", as: .settings, amongOthers: true)
    }
  }

  func testWhatNamesAModelIsKnown() {
    for id in [
      "custom:Kimi-K2-[Groq]-0", "custom:kimi", "opus", "custom-model", "Kimi K2 [Groq]", "GPT-5",
      "anthropic/claude-opus-4.8",
    ] {
      assertAllows(rule, settings("\"model\": \"\(id)\""), as: .settings)
    }
  }

  func testANameThatNoModelHas() {
    for (name, expected) in [
      ("kimi k2 [groq]", "\"custom:Kimi-K2-[Groq]-0\""),
      ("Mine [Groq]", "the id of a model (byok list --format ids)"),
      ("My Model", "the id of a model (byok list --format ids)"),
    ] {
      assertFinds(
        rule, "model names \"\(name)\", which no model has, expected \(expected)",
        in: settings("\"model\": «\"\(name)\"»"), as: .settings, amongOthers: true)
    }
    assertAllows(rule, "---\nmodel: Claude Sonnet 4.5\n---\n", as: .droid)
  }

  func testModelsOfOtherFilesAreKnown() {
    let other = ModelConfig(
      Array("{\"custom_models\": [{\"model_display_name\": \"A B\"}]}".utf8), kind: .config)
    assertAllows(
      rule, settings("\"model\": \"custom:A-B-0\""), as: .settings, LintContext(siblings: [other]))
  }
}
