import XCTest

@testable import ModelConfigKit

final class ModelReferencesAreKnownTests: XCTestCase {
  private let rule = ModelReferencesAreKnown()

  private func file(_ model: String, models: String = "{}", extra: String = "") -> String {
    """
    {
      agents: { defaults: { model: \(model), models: \(models) } },
      models: { providers: { acme: {
        baseUrl: 'https://llm.acme.dev/v1', models: [{ id: 'large-2', name: 'A' }, { id: 'v/small', name: 'A' }],
      } } }, \(extra)
    }
    """
  }

  func testFindsWhatIsNoReference() {
    for text in ["/large-2", "acme/", "/", " "] {
      assertFinds(
        rule, "\"\(text)\" is no model, expected \"provider/model\"",
        in: file("{ primary: «'\(text)'» }"), as: .openClaw)
    }
    assertFinds(
      rule, #""large-9" names no provider, expected "provider/model""#,
      in: file("«'large-9'»"), severity: .warning, as: .openClaw)
    assertFinds(
      rule, #""acme" names no provider, expected "provider/model""#,
      in: file("'acme/large-2'", models: "{ «acme»: {} }"), severity: .warning, as: .openClaw)
  }

  func testABareModelOfOneProviderIsMended() {
    let bare = file("{ primary: 'acme/v/small', fallbacks: ['x/', «'large-2'»] }")
      .replacingOccurrences(of: "'x/', ", with: "")
    assertFinds(
      rule, #""large-2" names no provider, expected "acme/large-2""#, in: bare,
      severity: .warning, as: .openClaw)
    assertMends(
      rule, bare,
      to: file("{ primary: 'acme/v/small', fallbacks: [\"acme/large-2\"] }"), as: .openClaw)
  }

  func testFindsAnUnknownProvider() {
    let slip = file("«'acmee/large-2'»")
    assertFinds(rule, #"unknown provider "acmee", expected "acme""#, in: slip, as: .openClaw)
    assertMends(rule, slip, to: file("\"acme/large-2\""), unsafely: true, as: .openClaw)
    assertFinds(
      rule, #"unknown provider "opnrouter", expected "openrouter""#,
      in: file("{ primary: «'opnrouter/a/b'» }"), as: .openClaw)
    assertFinds(
      rule, #"unknown provider "gemini", expected "google""#,
      in: file("'acme/large-2'", models: "{ «'gemini/pro'»: {}, 'acme/*': {} }"), as: .openClaw)
    assertFinds(
      rule,
      #"unknown provider "zorkmid", expected one of OpenClaw's or one of "models.providers""#,
      in: file("«'zorkmid/b'»"), severity: .warning, as: .openClaw)
  }

  func testFindsCapitals() {
    let capitals = file("{ primary: «'OpenRouter/openai/GPT'» }")
    assertFinds(
      rule, #"provider "OpenRouter" is not in lower case, expected "openrouter""#,
      in: capitals, severity: .warning, as: .openClaw)
    assertMends(
      rule, capitals, to: file("{ primary: \"openrouter/openai/GPT\" }"), as: .openClaw)
    let twice = file("'acme/large-2'", models: "{ 'Acme/large-2': {}, 'acme/large-2': {} }")
    assertOffersNoFix(rule, twice, as: .openClaw)
  }

  func testFindsAnotherSpellingOfAListedModel() {
    let other = file("«'acme/Large_2'»")
    assertFinds(
      rule, #"provider "acme" has no model "Large_2", expected "large-2""#, in: other,
      severity: .warning, as: .openClaw)
    assertMends(rule, other, to: file("\"acme/large-2\""), unsafely: true, as: .openClaw)
  }

  func testLooksAtEveryPlace() {
    let agents = """
      { agents: {
        defaults: { imageModel: { primary: «'x/'» }, pdfModel: «'x/'», subagents: { model: «'x/'» } },
        list: [{ model: «'x/'» }, { model: { primary: 'openai/gpt', fallbacks: [«'x/'»] } }],
      } }
      """
    let message = #""x/" is no model, expected "provider/model""#
    assertFinds(
      rule, message, message, message, message, message, in: agents, as: .openClaw)
  }

  func testAllows() {
    for model in [
      "'anthropic/claude-opus-4-5'", "{ primary: 'openrouter/auto' }", "'ollama/llama3.3:70b'",
      "'acme/v/small'", "'acme/not-on-the-list'", "'${MODEL}'", "'opus'", "'openrouter/*'",
      "'acme/large-3'", "null", "{}",
    ] {
      assertAllows(rule, file(model), as: .openClaw)
    }
    assertAllows(
      rule, file("'my fast one'", models: "{ 'acme/large-2': { alias: 'My Fast One' } }"),
      as: .openClaw)
    assertAllows(
      rule, file("'zorkmid/b'", extra: "plugins: { load: { paths: ['./zorkmid'] } }"),
      as: .openClaw)
    assertAllows(rule, file("'zorkmid/b'", extra: "$include: './more.json5'"), as: .openClaw)
  }
}
