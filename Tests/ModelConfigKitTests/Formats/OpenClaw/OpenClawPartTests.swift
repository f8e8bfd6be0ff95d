import XCTest

@testable import ModelConfigKit

/// The files of a single agent: `models.json` and `auth-profiles.json`.
final class OpenClawPartTests: XCTestCase {
  private let key = "sk-or-v1-0000000000000000example0000000000000000example0000000000000000"

  private func kind(_ name: String, _ source: String) -> FileKind {
    FileKind.detect(Array(source.utf8), named: name)
  }

  private func models(_ key: String, _ model: String = "") -> String {
    """
    {"providers": {"acme": {
      "baseUrl": "https://llm.acme.dev/v1", "apiKey": \(key), "api": "openai-completions",
      "models": [\(model)]
    }}}
    """
  }

  private func profiles(_ members: String) -> String {
    "{\"version\": 1, \"profiles\": {\"openrouter:default\": {\(members)}}}"
  }

  func testRecognition() {
    let models = models("\"OPENROUTER_API_KEY\"")
    let profiles = profiles("\"type\": \"api_key\", \"provider\": \"openrouter\", \"key\": \"x\"")
    for name in ["models.json", "x.json", "config.json"] {
      XCTAssertEqual(kind(name, models), .openClaw, name)
      XCTAssertEqual(kind(name, profiles), .openClaw, name)
    }
    for name in ["models.json", "auth-profiles.json"] {
      XCTAssertEqual(kind("/home/me/.openclaw/agents/main/agent/\(name)", "{"), .openClaw)
      XCTAssertEqual(kind("\(name)", "{"), .config)
    }
    XCTAssertEqual(kind("x.json", "{\"agent\": {\"model\": \"openrouter/auto\"}}"), .openClaw)
    for source in [
      "{\"providers\": {}}", "{\"providers\": {\"a\": {\"url\": \"x\"}}}",
      "{\"profiles\": {\"a\": {}}}",
    ] {
      XCTAssertEqual(kind("x.json", source), .config, source)
    }
  }

  func testModels() {
    for key in ["\"OPENROUTER_API_KEY\"", "\"secretref-managed\"", "\"!pass show acme\""] {
      assertClean(
        models(key, "{\"id\": \"m\", \"cost\": {\"input\": 0}, \"newer\": 1}"), as: .openClaw,
        LintContext(exposure: Exposure(mode: 0o644), environment: [:]))
    }
    assertFinds(
      APIIsKnown(), "unknown api \"openai-completion\", expected \"openai-completions\"",
      in:
        "{\"providers\": {\"acme\": {\"baseUrl\": \"https://a.dev/v1\", \"api\": «\"openai-completion\"», \"models\": []}}}",
      as: .openClaw)
    assertFinds(
      KeyIsNotExposed(), "key in a file that others may read (mode 0644), expected mode 0600",
      in: models("«\"acme-4fa81b09c2d7\"»"), as: .openClaw,
      LintContext(exposure: Exposure(mode: 0o644)))
    let config = OpenClawConfig(Array(models("\"x\"", "{\"id\": \"m\"}").utf8))
    XCTAssertEqual(config.summary, "1 model for OpenClaw")
    XCTAssertEqual(config.conversion.models.map(\.model), ["m"])
    for (text, key) in [
      ("ACME_API_KEY", APIKey.environment(variable: "ACME_API_KEY")), ("secretref-managed", .none),
      ("acme-4fa81b09c2d7", .literal(Secret("acme-4fa81b09c2d7"))),
    ] {
      let config = OpenClawConfig(Array(models("\"\(text)\"", "{\"id\": \"m\"}").utf8))
      XCTAssertEqual(config.conversion.models.map(\.apiKey), [key], text)
    }
  }

  func testLogins() {
    for members in [
      "\"type\": \"api_key\", \"provider\": \"openrouter\", \"key\": \"\(key)\"",
      "\"mode\": \"api_key\", \"provider\": \"openrouter\", \"apiKey\": \"\(key)\"",
      "\"type\": \"api_key\", \"provider\": \"openrouter\", \"keyRef\": {\"source\": \"env\", \"provider\": \"default\", \"id\": \"OPENROUTER_API_KEY\"}",
      "\"type\": \"oauth\", \"provider\": \"anthropic\", \"access\": \"a\", \"refresh\": \"b\", \"expires\": 1, \"accountId\": \"x\"",
    ] {
      assertClean(profiles(members), as: .openClaw, LintContext(environment: [:]))
    }
    assertFinds(
      KeyBelongsToEndpoint(), "key \"sk-ant-…mple\" is Anthropic's, expected one from OpenRouter",
      in: profiles(
        "\"type\": \"api_key\", \"provider\": \"openrouter\", \"key\": «\"sk-ant-00000000example00000000example00000000example\"»"
      ),
      as: .openClaw)
    assertFinds(
      TypesAreRight(), "\"type\" is \"apikey\", expected \"api_key\" or \"oauth\" or \"token\"",
      in: profiles("\"type\": «\"apikey\"», \"provider\": \"openrouter\", \"key\": \"\(key)\""),
      as: .openClaw)
    let config = OpenClawConfig(Array(profiles("\"type\": \"oauth\", \"access\": \"short\"").utf8))
    XCTAssertEqual(config.summary, "1 login for OpenClaw")
    XCTAssertEqual(
      config.secretRanges.map { String(decoding: config.bytes[$0], as: UTF8.self) }, ["short"])
  }
}
