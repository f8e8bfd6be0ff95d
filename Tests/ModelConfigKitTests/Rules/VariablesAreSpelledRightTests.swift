import XCTest

@testable import ModelConfigKit

final class VariablesAreSpelledRightTests: XCTestCase {
  private let rule = VariablesAreSpelledRight()
  private let key = "sk-or-v1-0000000000000000example0000000000000000example0000000000000000"

  private func message(_ name: String, _ right: String) -> String {
    "no program looks for \"\(name)\", expected \"\(right)\""
  }

  func testAFileOfVariables() {
    for (name, right) in [
      ("OPENROUTER_APIKEY", "OPENROUTER_API_KEY"), ("OPEN_ROUTER_KEY", "OPENROUTER_KEY"),
      ("OPEN_ROUTER_API_KEY", "OPENROUTER_API_KEY"), ("openrouter_api_key", "OPENROUTER_API_KEY"),
      ("ANTHROPIC_APIKEY", "ANTHROPIC_API_KEY"), ("DEEPSEEK_API_KYE", "DEEPSEEK_API_KEY"),
      ("OPENROUTR_API_KEY", "OPENROUTER_API_KEY"), ("GROQ_API_KY", "GROQ_API_KEY"),
    ] {
      assertFinds(
        rule, message(name, right), in: "«\(name)»=\(key)\n", as: .libreChat, amongOthers: true)
      assertMends(
        rule, "\(name)=\(key)\n", to: "\(right)=\(key)\n", unsafely: true, as: .libreChat)
    }
    for name in [
      "OPENROUTER_KEY", "OPENROUTER_API_KEY_2", "OPENROUTER_API_KEYS", "GROK_API_KEY", "OPENAI_KEY",
      "OPENROUTER_MODEL", "OPENROUTER_SITE_URL", "API_KEY", "XAI_API_KEY", "ZAI_API_KEY", "PORT",
    ] {
      assertAllows(rule, "\(name)=\(key)\n", as: .libreChat)
    }
    // Both names: the one that is read is there.
    assertAllows(rule, "OPENROUTER_APIKEY=a\nOPENROUTER_API_KEY=b\n", as: .libreChat)
  }

  func testOpenClawsEnvironment() {
    func file(_ env: String, _ others: String = "") -> String {
      "{ env: { \(env): '\(key)' }, \(others) }"
    }
    for name in ["OPENROUTER_APIKEY", "OPEN_ROUTER_API_KEY", "OPENROUTER_KEY"] {
      assertFinds(
        rule, message(name, "OPENROUTER_API_KEY"), in: file("«\(name)»"), as: .openClaw)
    }
    assertMends(
      rule, "{ env: { vars: { 'OPENROUTER_APIKEY': 'x' } } }",
      to: "{ env: { vars: { \"OPENROUTER_API_KEY\": 'x' } } }", unsafely: true, as: .openClaw)
    // A text of the file refers to it.
    assertAllows(
      rule,
      file(
        "OPENROUTER_KEY",
        "models: { providers: { p: { baseUrl: 'https://p.dev/v1', apiKey: '${OPENROUTER_KEY}', models: [] } } }"
      ),
      as: .openClaw)
    // One mistake, one finding.
    assertFinds(
      rule, message("OPENROUTER_APIKEY", "OPENROUTER_API_KEY"),
      in: file("«OPENROUTER_APIKEY»", "agents: { defaults: { model: 'openrouter/a/b' } }"),
      as: .openClaw, LintContext(environment: [:]))
  }

  func testAReference() {
    let context = LintContext(environment: [:])
    assertFinds(
      EnvironmentVariablesAreSet(),
      "environment variable OPENROUTER_APIKEY is not set here, expected a value in it, or "
        + "OPENROUTER_API_KEY",
      in: Sample.settings(
        "\"apiKey\": «\"${OPENROUTER_APIKEY}\"»",
        "\"provider\": \"generic-chat-completion-api\""), as: .settings, context)
    assertMends(
      EnvironmentVariablesAreSet(), Sample.settings("\"apiKey\": \"${OPENROUTER_APIKEY}\""),
      to: Sample.settings("\"apiKey\": \"${OPENROUTER_API_KEY}\""), unsafely: true, as: .settings,
      context)
  }
}
