import XCTest

@testable import ModelConfigKit

final class ChosenModelsAreAllowedTests: XCTestCase {
  private let rule = ChosenModelsAreAllowed()

  private func file(_ choices: String, _ lists: String) -> String {
    "{ agents: { defaults: { \(choices), \(lists) } } }"
  }

  func testAModelThatTheListLeavesOut() {
    let message =
      "\"openrouter/a/c\" is not in \"agents.defaults.models\", expected it there: a list that is "
      + "not empty allows no other model in releases before mid-2026"
    for choices in [
      "model: «'openrouter/a/c'»",
      "model: { primary: 'openrouter/a/b', fallbacks: [«'openrouter/a/c'»] }",
      "subagents: { model: «'OpenRouter/a/c'» }",
    ] {
      assertFinds(
        rule, message, in: file(choices, "models: { 'openrouter/a/b': {} }"), as: .openClaw,
        amongOthers: true)
    }
    assertFinds(
      rule,
      "\"openrouter/a/c\" is not in \"agents.defaults.modelPolicy.allow\", expected it there: a list "
        + "that is not empty allows no other model",
      in: file(
        "model: «'openrouter/a/c'»",
        "models: { 'openrouter/a/c': {} }, modelPolicy: { allow: ['openrouter/a/b'] }"),
      as: .openClaw)
  }

  func testWhatTheListAllows() {
    for lists in [
      "models: {}", "models: { 'openrouter/a/c': {} }", "models: { 'openrouter/*': {} }",
      "models: { 'x/y': {} }, modelPolicy: { allow: ['openrouter/*'] }", "workspace: '~/w'",
      "$include: './models.json5', models: { 'x/y': {} }",
    ] {
      let isOfOthers = lists.hasPrefix("$include")
      let source =
        isOfOthers
        ? "{ $include: './m.json5', agents: { defaults: { model: 'openrouter/a/c', models: { 'x/y': {} } } } }"
        : file("model: 'openrouter/a/c'", lists)
      assertAllows(rule, source, as: .openClaw)
    }
    // A short name stands for a model of the list.
    assertAllows(
      rule, file("model: 'fast'", "models: { 'openrouter/a/b': { alias: 'fast' } }"), as: .openClaw)
  }
}
