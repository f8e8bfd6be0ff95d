import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class OpenClawConfigTests: XCTestCase {
  /// The two examples of Moltbot's documents.
  static let plain = """
    {
      env: { OPENROUTER_API_KEY: «"sk-or-..."» },
      agents: {
        defaults: { model: { primary: "openrouter/anthropic/claude-sonnet-4-5" } },
      },
    }
    """
  static let routed = """
    {
      env: { OPENROUTER_API_KEY: «"sk-or-..."» },
      agents: {
        defaults: {
          model: { primary: "openrouter/anthropic/claude-sonnet-4-5" },
          models: {
            "openrouter/anthropic/claude-sonnet-4-5": {
              alias: "Claude Sonnet",
              compat: { «openRouterRouting»: { only: ["anthropic"] } },
            },
            "openrouter/openai/gpt-5.2": {
              alias: "GPT-5.2",
              compat: { «openRouterRouting»: { order: ["anthropic", "openai"] } },
            },
          },
        },
      },
    }
    """

  private let placeholder = Expected(
    "placeholder-key", .warning,
    "placeholder \"sk-or-...\", expected a key from https://openrouter.ai/settings/keys")
  private let misplaced = Expected(
    "misplaced-routing", .error,
    "\"openRouterRouting\" is rejected here, expected the routing in \"params.provider\"")

  func testTheExamplesGiveTheirTrueFindings() {
    let context = LintContext(environment: [:])
    assertFindings([placeholder], in: Self.plain, as: .openClaw, context)
    assertFindings([placeholder, misplaced, misplaced], in: Self.routed, as: .openClaw, context)
  }

  func testFixesLeaveThePlaceholder() {
    let document = OpenClawConfig(MarkedSource(Self.routed).bytes)
    let (mended, count) = Fixing().mend(document, Linter())
    XCTAssertEqual(count, 2)
    XCTAssertEqual(Linter().lint(mended).map(Expected.init), [placeholder])
  }

  func testRecognition() {
    func kind(_ name: String, _ source: String = "{}") -> FileKind {
      FileKind.detect(Array(source.utf8), named: name)
    }
    for name in ["/home/me/.openclaw/openclaw.json", "moltbot.json", "clawdbot.json5"] {
      XCTAssertEqual(kind(name), .openClaw, name)
    }
    for source in [Self.plain, Self.routed, "{models: {providers: {a: {}}}}"] {
      XCTAssertEqual(kind("x.json5", source), .openClaw, source)
      XCTAssertEqual(kind("settings.json", source), .settings)
      XCTAssertEqual(kind("config.json", source), .openClaw, source)
    }
    XCTAssertEqual(kind("x.json", "{agents: {}, models: {}, env: {}}"), .config)
    XCTAssertEqual(kind("x.json", "{agents: {defaults: {}}, customModels: []}"), .settings)
    XCTAssertEqual(kind("config.json", "{agents: {defaults: {}}, customModels: []}"), .config)
    XCTAssertEqual(kind("config.json", "{models: [{model: 'a'}]}"), .config)
    XCTAssertEqual(kind("openclaw.md"), .droid)
  }

  func testCountsEachModelOnce() {
    let source = """
      {
        agents: { defaults: {
          model: { primary: 'openrouter/a/b', fallbacks: ['acme/x', 'openai/y'] },
          models: { 'openrouter/a/b': {}, 'openai/*': {} },
        } },
        models: { providers: { Acme: { baseUrl: 'http://h/v1', models: [{ id: 'x' }, { id: 'z' }] } } },
      }
      """
    let config = OpenClawConfig(Array(source.utf8))
    XCTAssertEqual(config.modelCount, 4)
    XCTAssertEqual(config.summary, "4 models for OpenClaw")
    XCTAssertEqual(config.rereading(Array("{}".utf8)).summary, "0 models for OpenClaw")
  }

  func testSharedRulesSpeak() {
    assertFindings(
      [
        Expected(
          "key-endpoint-mismatch", .warning,
          "key \"sk-ant-…mple\" is Anthropic's, expected one from OpenRouter"),
        Expected(
          "openrouter-model", .warning,
          "model \"gpt-5\" is none of OpenRouter's, expected \"vendor/name\""),
        Expected(
          "openrouter-routing", .warning,
          "routing value 'cheapest', expected one of \"price\", \"throughput\", \"latency\", "
            + "\"exacto\""),
        Expected(
          "misspelled-field", .error,
          "\"aliass\" is not read in model \"openrouter/a/b\", expected \"alias\""),
        Expected("missing-field", .error, "provider \"acme\" has no \"models\", expected one"),
        Expected(
          "misspelled-field", .error,
          "\"baseURL\" is not read in provider \"acme\", expected \"baseUrl\""),
        Expected(
          "key-whitespace", .error, "key has a space at its end, expected none"),
        Expected("empty-value", .error, "\"baseUrl\" is empty, expected a value"),
        Expected(
          "missing-field", .error, "a model of provider \"acme2\" has no \"id\", expected one"),
        Expected("wrong-type", .error, "\"input\" is a string, expected an array"),
        Expected(
          "misspelled-field", .error,
          "\"modles\" is not read in openclaw.json, expected \"models\""),
      ],
      in: """
        {
          env: { OPENROUTER_API_KEY: «"sk-ant-00000000example00000000example00000000example"» },
          agents: { defaults: {
            model: «"openrouter/gpt-5"»,
            models: {
              "openrouter/a/b": { params: { provider: { sort: «'cheapest'» } }, «aliass»: "x" },
            },
          } },
          models: { providers: {
            acme: «{» «baseURL»: "https://llm.acme.dev/v1", apiKey: «"acme-4fa81b09c2d7 "» },
            acme2: { baseUrl: «""», models: [«{» name: "A", input: «"text"» }] },
            openrouter: {},
          } },
          «modles»: 1,
        }
        """, as: .openClaw)
  }

  func testNeverFlagged() {
    assertClean(
      """
      // comments, trailing commas and single quotes are fine
      {
        $schema: 'https://openclaw.ai/schema.json', $include: ['./more.json5'],
        meta: { lastTouchedVersion: '2026.3.1' }, routing: {}, crestodian: {},
        env: { shellEnv: { enabled: true, timeoutMs: 15000 }, vars: { GROQ_API_KEY: 'gsk_00000000example' }, A: 'b c', OLLAMA_API_KEY: 'x' },
        gateway: { auth: { token: 'x' } }, bindings: [], plugins: { entries: {} },
        agents: {
          defaults: {
            model: { primary: 'opus', fallbacks: ['openrouter/auto', 'openrouter/horizon-alpha'] },
            models: { 'anthropic/claude-opus-4-5': { alias: 'opus', streaming: false, codeMode: true } },
          },
          list: [{ id: 'main', model: 'ollama/llama3.3' }],
        },
        models: {
          mode: 'merge',
          providers: {
            openai: { models: [{ id: 'gpt-5', name: 'GPT-5', contextTokens: 160000 }] },
            ollama: { baseUrl: 'http://127.0.0.1:11434', apiKey: 'ollama-local', api: 'ollama', models: [] },
            acme: {
              baseUrl: 'https://llm.acme.dev/v1', headers: { 'X-Title': 'x' },
              apiKey: { source: 'env', provider: 'default', id: 'ACME_KEY' },
              models: [{ id: 'a', name: 'A', reasoning: true, cost: { input: 0 }, input: ['text'] }],
            },
          },
        },
      }
      """, as: .openClaw, LintContext(environment: [:]))
  }

  func testVariables() {
    let unset = "environment variable NOT_THERE is not set here, expected a value in it"
    let context = LintContext(environment: ["THERE": "x", "OPENROUTER_API_KEY": "x"])
    func file(_ key: String, env: String = "") -> String {
      """
      { env: { \(env) }, models: { providers: {
        acme: { baseUrl: 'https://llm.acme.dev/v1', apiKey: \(key), models: [] },
      } } }
      """
    }
    let rule = EnvironmentVariablesAreSet()
    assertFinds(rule, unset, in: file("«'${NOT_THERE}'»"), as: .openClaw, context)
    assertFinds(
      rule, unset, in: file("'${THERE}'", env: "OPENROUTER_API_KEY: «'${NOT_THERE}'»"),
      as: .openClaw, context)
    for file in [
      file("'${THERE}'"), file("'${not_there}'"), file("'$${NOT_THERE}'"),
      file("'${NOT_THERE:-x}'"), file("'${NOT_THERE}'", env: "NOT_THERE: 'x'"),
      file("'${NOT_THERE}'", env: "vars: { NOT_THERE: '${THERE}' }"),
      file("'${NOT_THERE}'", env: "shellEnv: { enabled: true }"),
    ] {
      assertAllows(rule, file, as: .openClaw, context)
    }
    assertFinds(
      rule, unset, unset,
      in: file(
        "«'${NOT_THERE}'»", env: "MY_API_KEY: 'x', vars: { GROQ_API_KEY: «'${NOT_THERE}'» }"),
      as: .openClaw, context)
  }
}
