import XCTest

@testable import ModelConfigKit

final class OpenRouterKeyIsPresentTests: XCTestCase {
  private let rule = OpenRouterKeyIsPresent()
  private let message =
    "OPENROUTER_API_KEY is set neither in \"env\" nor in the environment here, expected a key for "
    + "this model"

  private func file(
    _ extra: String = "", model: String = "{ primary: 'openrouter/openai/gpt-oss-120b' }"
  ) -> String {
    "{ \(extra) agents: { defaults: { model: \(model) } } }"
  }

  private let nothing = LintContext(environment: ["PATH": "/bin", "OPENROUTER_API_KEY": ""])

  func testFindsAModelWithoutAKey() {
    assertFinds(
      rule, message, in: file(model: "{ primary: «'openrouter/openai/gpt-oss-120b'» }"),
      as: .openClaw, nothing)
    assertFinds(
      rule, message,
      in: file(
        "env: { vars: { OTHER: '1' } },",
        model: "{ primary: 'openai/gpt-5', fallbacks: [«'openrouter/auto'», 'openrouter/a/b'] }"),
      as: .openClaw, nothing)
  }

  func testFindsAnEmptyOne() {
    for context in [nothing, LintContext()] {
      assertFinds(
        rule, #""OPENROUTER_API_KEY" is empty, expected a key"#,
        in: file("env: { OPENROUTER_API_KEY: «' '» },"), as: .openClaw, context)
    }
  }

  func testIsSilentWhereAKeyIsOrMayBe() {
    for extra in [
      "env: { OPENROUTER_API_KEY: 'sk-or-v1-1' },",
      "env: { vars: { OPENROUTER_API_KEY: '${MINE}' } },",
      "env: { OPENROUTER_API_KEYS: 'a,b' },", "env: { shellEnv: { enabled: true } },",
      "models: { providers: { openrouter: { apiKey: 'x' } } },",
      "auth: { profiles: { 'openrouter:default': { provider: 'openrouter', mode: 'api_key' } } },",
      "auth: { order: { openrouter: [] } },", "$include: './keys.json5',",
    ] {
      assertAllows(rule, file(extra), as: .openClaw, nothing)
    }
    assertAllows(rule, file(), as: .openClaw)
    assertAllows(rule, file(model: "'openai/gpt-5'"), as: .openClaw, nothing)
    assertAllows(
      rule, file(), as: .openClaw, LintContext(environment: ["OPENROUTER_API_KEY": "sk"]))
    assertAllows(rule, file("env: { OPENROUTER_API_KEY: 'x' "), as: .openClaw, nothing)
  }
}
