import XCTest

@testable import ModelConfigKit

/// What OpenClaw's gateway refuses, and does not start with.
final class OpenClawRefusalsTests: XCTestCase {
  private let rule = FieldsAreKnown()

  private func refused(_ name: String, _ expected: String) -> String {
    "\"\(name)\" is refused here: OpenClaw's gateway does not start, expected \(expected)"
  }

  private func settings(_ members: String) -> String {
    "{ agents: { defaults: { models: { 'openrouter/a/b': { \(members) } } } } }"
  }

  private func provider(_ members: String, _ model: String = "") -> String {
    """
    { models: { providers: { acme: {
      baseUrl: 'https://llm.acme.dev/v1', \(members) models: [{ id: 'm', name: 'M', \(model) }],
    } } } }
    """
  }

  private func assertRefuses(
    _ name: String, _ expected: String, in source: String, line: UInt = #line
  ) {
    assertFinds(
      rule, refused(name, expected), in: source, severity: .error, as: .openClaw, line: line)
  }

  func testLogins() {
    func profile(_ members: String) -> String {
      "{ auth: { profiles: { 'openrouter:default': { provider: 'openrouter', mode: 'api_key', \(members) } } } }"
    }
    for name in ["apiKey", "key", "token"] {
      assertRefuses(
        name, "the key in \"env\" or in the agent's auth-profiles.json",
        in: profile("«\(name)»: 'x'"))
    }
    assertRefuses("baseUrl", "it in \"models.providers.*\"", in: profile("«baseUrl»: 'x'"))
    assertRefuses(
      "colour", "one of provider, mode, email, displayName", in: profile("«colour»: 'x'"))
    assertClean(profile("email: 'me@acme.dev', displayName: 'Me'"), as: .openClaw)
    assertFinds(
      RequiredFieldsArePresent(), "auth profile \"x\" has no \"mode\", expected one",
      in: "{ auth: { profiles: { x: «{» provider: 'openrouter' } } } }", as: .openClaw)
    assertFinds(
      TypesAreRight(),
      "\"mode\" is \"apikey\", expected \"api_key\" or \"oauth\" or \"token\" or \"aws-sdk\"",
      in: "{ auth: { profiles: { x: { provider: 'openrouter', mode: «'apikey'» } } } }",
      as: .openClaw)
  }

  func testSettingsOfAModel() {
    for name in ["apiKey", "baseUrl", "api", "headers"] {
      assertRefuses(name, "it in \"models.providers.*\"", in: settings("«\(name)»: 'x'"))
    }
    assertRefuses(
      "extra_headers", "\"headers\" in \"models.providers.*\"", in: settings("«extra_headers»: {}"))
    for name in ["temperature", "maxTokens", "thinking"] {
      assertRefuses(name, "it in \"params\"", in: settings("«\(name)»: 1"))
    }
    assertRefuses(
      "contextWindow", "it in \"models.providers.*\"", in: settings("«contextWindow»: 1"))
    assertRefuses(
      "colour", "one of alias, params, streaming, agentRuntime, codeMode, pickerRuntimes",
      in: "{ agents: { list: [{ id: 'a', models: { 'openrouter/a/b': { «colour»: 1 } } }] } }")
    assertClean(
      settings("alias: 'x', params: { temperature: 1 }, streaming: true, codeMode: true"),
      as: .openClaw)
  }

  func testProvidersAndTheirModels() {
    assertRefuses(
      "colour",
      "one of baseUrl, apiKey, auth, api, headers, authHeader, contextWindow, contextTokens, "
        + "maxTokens, timeoutSeconds, region, injectNumCtxForOpenAICompat, params, agentRuntime, "
        + "localService, request, models", in: provider("«colour»: 1,"))
    assertRefuses("apiKey", "it in \"models.providers.*\"", in: provider("", "«apiKey»: 'x'"))
    assertFinds(
      FieldsAreSpelledRight(), "\"baseURL\" is not read in provider \"b\", expected \"baseUrl\"",
      in: "{ models: { providers: { b: { «baseURL»: 'https://b.dev/v1', models: [] } } } }",
      as: .openClaw)
    assertFinds(
      RequiredFieldsArePresent(), "a model of provider \"p\" has no \"name\", expected one",
      in:
        "{ models: { providers: { p: { baseUrl: 'http://localhost:8317/v1', models: [«{» id: 'm' }] } } } }",
      as: .openClaw)
    assertFinds(
      TypesAreRight(), "\"cost\" is a number, expected an object", in: provider("", "cost: «1»"),
      as: .openClaw, amongOthers: true)
  }

  func testSectionsAndAgents() {
    assertRefuses(
      "agent",
      "\"agents.defaults\" (\"openclaw doctor --fix\" moves it; only releases of 2025 read it)",
      in: "{ «agent»: { model: 'openrouter/auto' } }")
    assertRefuses(
      "model", "it in \"agents.defaults\"", in: "{ «model»: 'openrouter/auto' }")
    assertRefuses("providers", "it in \"models\"", in: "{ «providers»: {}, gateway: {} }")
    assertRefuses(
      "apiKey", "it in \"models.providers.*\"", in: "{ agents: { defaults: { «apiKey»: 'x' } } }")
    assertRefuses(
      "primary", "it in \"agents.defaults.model\"",
      in: "{ agents: { defaults: { «primary»: 'x' } } }")
    assertRefuses(
      "temperature", "one of primary, fallbacks, timeoutMs",
      in: "{ agents: { defaults: { model: { primary: 'openrouter/auto', «temperature»: 1 } } } }")
    // A release that is newer than this program may know more of agents.
    assertAllows(rule, "{ agents: { defaults: { somethingNew: 1 }, entries: {} } }", as: .openClaw)
    assertFindings(
      [
        Expected(
          "unknown-field", .hint,
          "unknown field \"somethingNew\", expected one that the reference of openclaw.json names")
      ],
      in: "{ «somethingNew»: 1 }", as: .openClaw)
  }

  func testRoutingWhereItIsNotRead() {
    let routing = RoutingIsInPlace()
    for (bad, name, good) in [
      (
        "openrouter: { «provider»: { order: ['x'] } }", "provider",
        "params: { provider: { order: ['x'] } }"
      ),
      (
        "extra_body: { «provider»: { order: ['x'] } }", "provider",
        "params: { provider: { order: ['x'] } }"
      ),
    ] {
      let message = "\"\(name)\" is rejected here, expected the routing in \"params.provider\""
      assertFinds(routing, message, in: settings(bad), as: .openClaw)
      assertMends(routing, settings(bad), to: settings(good), as: .openClaw)
    }
    assertFinds(
      routing, "\"provider\" is rejected here, expected the routing in \"params.provider\"",
      in: settings("«provider»: { order: ['x'] }"), as: .openClaw)
  }

  func testTheProviderInFrontIsMissing() {
    let references = ModelReferencesAreKnown()
    // Made up.
    let key = "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"
    func file(_ model: String, _ env: String? = nil, _ others: String = "") -> String {
      let env = env ?? "OPENROUTER_API_KEY: '\(key)'"
      return "{ env: { \(env) }, \(others) agents: { defaults: { model: { primary: \(model) } } } }"
    }
    func message(_ vendor: String, _ whole: String) -> String {
      "there is a key for OpenRouter and none for provider \"\(vendor)\", expected \"\(whole)\""
    }
    for model in ["moonshotai/kimi-k2.5", "anthropic/claude-sonnet-4.5", "meta-llama/llama-4"] {
      let vendor = String(model.prefix { $0 != "/" })
      assertFinds(
        references, message(vendor, "openrouter/\(model)"), in: file("«'\(model)'»"),
        severity: .warning, as: .openClaw)
    }
    assertMends(
      references, file("'z-ai/glm-4.6'"), to: file("\"openrouter/z-ai/glm-4.6\""), unsafely: true,
      as: .openClaw)
    let model = "'moonshotai/kimi-k2.5'"
    for source in [
      file(model, ""), file(model, "OPENROUTER_API_KEY: 'x', MOONSHOT_API_KEY: 'y'"),
      file(model, "OPENROUTER_API_KEY: 'x', shellEnv: { enabled: true }"),
      file(
        "'anthropic/claude-opus-4-5'", "OPENROUTER_API_KEY: 'x'",
        "auth: { profiles: { 'anthropic:me': { provider: 'anthropic', mode: 'oauth' } } },"),
      file("'ollama/llama3.3'"),
    ] {
      assertAllows(references, source, as: .openClaw)
    }
    assertAllows(
      references, file(model), as: .openClaw, LintContext(environment: ["MOONSHOT_API_KEY": "x"]))
    assertFinds(
      references, "\"acme/large\" is a model of provider \"proxy\", expected \"proxy/acme/large\"",
      in: file(
        "«'acme/large'»", "",
        "models: { providers: { proxy: { baseUrl: 'https://p.dev/v1', models: [{ id: 'acme/large', name: 'L' }] } } },"
      ),
      severity: .warning, as: .openClaw)
  }
}
