import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class OpenClawConfigConversionTests: XCTestCase {
  private func conversion(_ source: String) -> Conversion {
    OpenClawConfig(Array(source.utf8)).conversion
  }

  private func provider(_ members: String, settings: String = "{}") -> Conversion {
    conversion(
      """
      {
        agents: { defaults: { models: \(settings) } },
        models: { providers: { acme: { \(members) } } },
      }
      """)
  }

  private func losses(_ conversion: Conversion) -> [String] {
    conversion.losses.map { "\($0.model ?? "-"): \($0.what)" }
  }

  func testModelsOfOpenRouterWithRouting() {
    let result = conversion(
      MarkedSourceText.plain(OpenClawConfigTests.routed).replacingOccurrences(
        of: "sk-or-...", with: "sk-or-v1-00000000example"))
    var sonnet = PortableModel(
      displayName: "Claude Sonnet", model: "anthropic/claude-sonnet-4-5",
      baseURL: "https://openrouter.ai/api/v1", provider: .genericChatCompletion,
      apiKey: .literal(Secret("sk-or-v1-00000000example")))
    sonnet.routing = .object([.init("only", .array([.string("anthropic")]))])
    var gpt = sonnet
    (gpt.displayName, gpt.model) = ("GPT-5.2", "openai/gpt-5.2")
    gpt.routing = .object([.init("order", .array([.string("anthropic"), .string("openai")]))])
    XCTAssertEqual(result.models, [sonnet, gpt])
    XCTAssertEqual(losses(result), [])
  }

  func testAModelOfAProvider() {
    let result = provider(
      """
      baseUrl: 'https://llm.acme.dev/v1', apiKey: '${ACME_KEY}', api: 'openai-responses',
      headers: { 'X-A': '1', 'X-B': '2' }, maxTokens: 100,
      models: [
        { id: 'v/large', name: 'Large', contextWindow: 2e5, maxTokens: 0x2000,
          input: ['text', 'image'], headers: { 'x-a': '3' } },
        { id: 'small', name: 'small', input: ['text'] },
      ]
      """, settings: "{ 'acme/small': { alias: 'Small one' } }")
    var large = PortableModel(
      displayName: "Large", model: "v/large", baseURL: "https://llm.acme.dev/v1",
      provider: .openai, apiKey: .environment(variable: "ACME_KEY"))
    (large.contextLimit, large.maxTokens, large.takesImages) = (200_000, 8192, true)
    large.headers = [.init("X-B", Secret("2")), .init("x-a", Secret("3"))]
    var small = large
    (small.displayName, small.model, small.contextLimit) = ("Small one", "small", nil)
    (small.maxTokens, small.takesImages) = (100, false)
    small.headers = [.init("X-A", Secret("1")), .init("X-B", Secret("2"))]
    XCTAssertEqual(result.models, [large, small])
    XCTAssertEqual(losses(result), [])
  }

  func testProtocolsAndBaseURLs() {
    func model(_ api: String, _ url: String) -> PortableModel? {
      provider("baseUrl: '\(url)', \(api) models: [{ id: 'a' }]").models.first
    }
    let chat = model("api: 'openai-completions',", "https://h.dev/v1/")
    XCTAssertEqual(chat?.baseURL, "https://h.dev/v1/")
    for url in ["https://h.dev/v1", "https://h.dev/v1/", "https://h.dev"] {
      let found = model("api: 'anthropic-messages',", url)
      XCTAssertEqual(found?.baseURL, "https://h.dev")
      XCTAssertEqual(found?.provider, .anthropic)
    }
    XCTAssertEqual(model("", "https://h.dev/v1")?.provider, .genericChatCompletion)
    XCTAssertEqual(model("", "https://api.anthropic.com")?.provider, .anthropic)
    XCTAssertEqual(
      losses(provider("baseUrl: 'https://h.dev', api: 'ollama', models: [{ id: 'a' }]")),
      ["acme/a: it is spoken to by the api \"ollama\", which Droid does not speak"])
    XCTAssertEqual(
      losses(provider("baseUrl: '${HOST}', models: [{ id: 'a' }]")),
      ["acme/a: its server: the address comes from the environment"])
    XCTAssertEqual(
      losses(provider("models: [{ id: 'a' }, {}]")),
      ["acme/a: its server: the file does not name it", "acme: a model without an id"])
  }

  func testKeys() {
    func key(_ key: String, env: String = "") -> APIKey? {
      conversion(
        """
        { env: { \(env) }, models: { providers: {
          groq: { baseUrl: 'https://api.groq.com/openai/v1', \(key) models: [{ id: 'a/b' }] },
        } } }
        """
      ).models.first?.apiKey
    }
    XCTAssertEqual(key("apiKey: 'gsk_1',"), .literal(Secret("gsk_1")))
    XCTAssertEqual(key("apiKey: 'YOUR_KEY',"), .placeholder("YOUR_KEY"))
    XCTAssertEqual(key("apiKey: '${MINE}',"), .environment(variable: "MINE"))
    XCTAssertEqual(key("apiKey: '${mine}',"), .literal(Secret("${mine}")))
    XCTAssertEqual(key("apiKey: '$${MINE}',"), .literal(Secret("${MINE}")))
    XCTAssertEqual(key("apiKey: '${MINE}',", env: "MINE: 'gsk_1'"), .literal(Secret("gsk_1")))
    XCTAssertEqual(
      key("apiKey: '${MINE}',", env: "vars: { MINE: '${OTHER}' }"), .environment(variable: "OTHER"))
    XCTAssertEqual(
      key("apiKey: { source: 'env', provider: 'default', id: 'MINE' },"),
      .environment(variable: "MINE"))
    XCTAssertEqual(key(""), .environment(variable: "GROQ_API_KEY"))
    XCTAssertEqual(key("", env: "GROQ_API_KEY: 'gsk_1'"), .literal(Secret("gsk_1")))
    XCTAssertEqual(key("apiKey: '${MINE:-gsk_1}',"), .environment(variable: "MINE"))
    XCTAssertEqual(key("apiKey: { source: 'file', provider: 'a', id: '/b' },"), APIKey.none)
  }

  func testOpenRoutersKeyAndOwnModels() {
    let result = conversion(
      """
      { agents: {
        defaults: { model: { primary: 'openrouter/auto', fallbacks: ['openrouter/a/b'] } },
        list: [{ model: 'openrouter/c/d' }, { model: 'openrouter/a/b' }],
      } }
      """)
    XCTAssertEqual(result.models.map(\.model), ["openrouter/auto", "a/b", "c/d"])
    XCTAssertEqual(
      Set(result.models.map(\.apiKey)), [.environment(variable: "OPENROUTER_API_KEY")])
    XCTAssertEqual(
      losses(result), ["openrouter/auto: its fallbacks: no other model is asked when it fails"])
  }

  func testRoutingIsPlainJSON() {
    let result = conversion(
      """
      { agents: { defaults: { models: { 'openrouter/a/b': { params: { provider: {
        only: ['x', "y"], // why
        max_price: { prompt: .5, completion: 0xA, 'request': +1. }, sort: 'it\\'s', zdr: true, n: null,
      } } } } } } }
      """)
    let routing = result.models.first?.routing
    XCTAssertEqual(
      routing?.fileText,
      """
      {
        "only": [
          "x",
          "y"
        ],
        "max_price": {
          "prompt": 0.5,
          "completion": 10,
          "request": 1
        },
        "sort": "it's",
        "zdr": true,
        "n": null
      }

      """)
    XCTAssertEqual(losses(result), [])
  }

  func testRoutingOfEveryPlace() {
    func routing(_ settings: String, _ model: String, _ provider: String) -> JSONValue? {
      conversion(
        """
        {
          agents: { defaults: { models: { 'openrouter/a/b': { \(settings) } } } },
          models: { providers: { openrouter: { \(provider) models: [{ id: 'a/b', \(model) }] } } },
        }
        """
      ).models.first?.routing
    }
    let first = "params: { provider: { zdr: true } },"
    let second = "compat: { openRouterRouting: { zdr: false } },"
    let (yes, no) = (
      JSONValue.object([.init("zdr", .boolean(true))]),
      JSONValue.object([.init("zdr", .boolean(false))])
    )
    XCTAssertEqual(routing(first, second, ""), yes)
    XCTAssertEqual(routing(first + second, "", ""), yes)
    XCTAssertEqual(routing(second, first, first), no)
    XCTAssertEqual(routing("", second, first), no)
    XCTAssertEqual(routing("", "", first), yes)
    XCTAssertNil(routing("", "", ""))
  }

  func testTheRoutingThatHasNoWordIsSaid() {
    let zdr = "{ provider: { zdr: true } }"
    for (settings, model, count) in [
      ("params: \(zdr), compat: { openRouterRouting: { zdr: false } },", "", 1),
      (
        "params: \(zdr),",
        "compat: { openRouterRouting: { only: ['a'] } }, params: { provider: {} }", 2
      ),
      ("params: \(zdr), compat: { openRouterRouting: { zdr: true } },", "", 0),
    ] {
      let result = conversion(
        """
        {
          agents: { defaults: { models: { 'openrouter/a/b': { \(settings) } } } },
          models: { providers: { openrouter: { params: { provider: { sort: 'price' } },
            models: [{ id: 'a/b', \(model) }] } } },
        }
        """)
      let said = losses(result).filter { $0.contains("its other routing") }
      XCTAssertEqual(said.count, count, losses(result).joined())
    }
  }

  func testAModelThatIsThereTwiceIsSaid() {
    let result = conversion(
      """
      { models: { providers: {
        acme: { baseUrl: 'https://a.dev/v1', models: [{ id: 'm' }, { id: 'm', maxTokens: 5 }] },
        ACME: { baseUrl: 'https://b.dev/v1', models: [{ id: 'm' }, { id: 'n' }] },
      } } }
      """)
    XCTAssertEqual(
      result.models.map { "\($0.model) \($0.baseURL)" },
      [
        "m https://a.dev/v1", "n https://b.dev/v1",
      ])
    let twice = "acme/m: it is in a list of models a second time, and the first one is taken"
    XCTAssertEqual(losses(result), [twice, twice])
  }

  func testAllFallbacksAndTheModeAreSaid() {
    let result = conversion(
      """
      {
        agents: {
          defaults: {
            imageModel: { primary: 'openrouter/a/b', fallbacks: ['openrouter/c/d'] },
            pdfModel: { primary: 'openrouter/a/b', fallbacks: [] },
          },
          list: [{ id: 'x', model: 'openrouter/a/b' },
            { model: { primary: 'openrouter/e/f', fallbacks: ['openrouter/a/b'] } }],
        },
        models: { mode: 'replace' },
      }
      """)
    XCTAssertEqual(
      losses(result),
      [
        "openrouter/a/b: its fallbacks in agents.defaults.imageModel: no other model is asked when "
          + "it fails",
        "openrouter/e/f: its fallbacks in agents.list[1].model: no other model is asked when it "
          + "fails",
        "-: models.mode \"replace\": Droid offers its own models beside these",
      ])
  }

  func testEveryPlaceThatNamesAModelIsRead() {
    let result = conversion(
      """
      {
        agents: {
          defaults: {
            heartbeat: { model: 'openrouter/a/1' }, compaction: { model: 'openrouter/a/2' },
            subagents: { model: { primary: 'openrouter/a/3' } },
          },
          list: [{ heartbeat: { model: 'openrouter/a/4' } }],
        },
        hooks: { mappings: [{ model: 'openrouter/a/5' }], gmail: { model: 'openrouter/a/6' } },
      }
      """)
    XCTAssertEqual(Set(result.models.map(\.model)), Set((1...6).map { "a/\($0)" }))
  }

  func testABaseURLThatIsNoneIsNotCarried() {
    for url in ["nonsense", "llm.acme.io/v1", "htp://x", "https://", "https://a.dev/v1?x=1"] {
      let result = provider("baseUrl: '\(url)', models: [{ id: 'a' }]")
      XCTAssertEqual(result.models, [])
      XCTAssertEqual(
        losses(result), ["acme/a: its server: its base URL is none that can be called"], url)
    }
    let versioned = provider(
      "baseUrl: 'https://a.dev/v1', api: 'anthropic-messages', models: [{ id: 'a' }]")
    XCTAssertEqual(
      losses(versioned), ["a: a /v1 at the end of its base URL, which OpenClaw takes off"])
  }

  func testWhatIsNotCarriedIsSaid() {
    let result = conversion(
      """
      {
        env: { vars: { ACME_KEY: 'acme-4fa81b09c2d7example' } },
        agents: { defaults: {
          model: { primary: 'acme/a', fallbacks: ['openai/gpt-5', 'acme/unlisted'] },
          models: {
            'acme/a': {
              alias: 'A', streaming: true, params: { temperature: 1, provider: { zdr: true } },
            },
            'openrouter/*': {},
          },
        } },
        models: { providers: { acme: {
          baseUrl: 'https://llm.acme.dev/v1', apiKey: '${ACME_KEY:-acme-4fa81b09c2d7example}',
          timeoutSeconds: 9, authHeader: false, auth: 'oauth', headers: { 'X-K': '${ACME_KEY}' },
          models: [{
            id: 'a', reasoning: true, cost: { input: 1 }, contextWindow: 1.5,
            compat: { supportsStore: true }, input: ['text', 'audio'],
          }],
        } } },
      }
      """)
    XCTAssertEqual(result.models.map(\.model), ["a", "unlisted"])
    XCTAssertEqual(
      losses(result),
      [
        "A: the default of its key: ${ACME_KEY} stands alone",
        "A: contextWindow: it is no whole number", "A: input of other kinds: audio",
        "A: the header X-K: its value comes from elsewhere",
        "A: its routing: the server is not OpenRouter",
        "A: reasoning, cost, streaming, compat.supportsStore, params.temperature: "
          + "Droid has nothing like it",
        "A: its login: Droid sends a key",
        "A: authHeader: Droid always sends the key in its usual header",
        "provider acme: timeoutSeconds: there is nothing like it for a model on its own",
        "openai/gpt-5: its server and key are known to OpenClaw's own provider \"openai\" alone",
        "unlisted: the default of its key: ${ACME_KEY} stands alone",
        "unlisted: the header X-K: its value comes from elsewhere",
        "unlisted: its login: Droid sends a key",
        "unlisted: authHeader: Droid always sends the key in its usual header",
        "openrouter/*: it stands for all models of a provider, expected them one by one",
        "acme/a: its fallbacks: no other model is asked when it fails",
      ])
    XCTAssertFalse(losses(result).joined().contains("4fa81b09c2d7"))
  }
}

/// A marked source without its marks.
enum MarkedSourceText {
  static func plain(_ marked: String) -> String {
    String(decoding: MarkedSource(marked).bytes, as: UTF8.self)
  }
}
