import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class OpenClawExportTests: XCTestCase {
  private func export(_ models: [PortableModel], reveals: Bool) -> OpenClawExport {
    OpenClawExport(models, ExportedKeys(models, reveals: reveals))
  }

  private let openRouter = "https://openrouter.ai/api/v1"
  private let key = APIKey.literal(Secret("gsk_00000000example00000000example00000000example"))

  private func model(
    _ name: String?, _ id: String, at url: String, _ key: APIKey = .none,
    _ type: ProviderType = .genericChatCompletion, change: (inout PortableModel) -> Void = { _ in }
  ) -> PortableModel {
    var model = PortableModel(
      displayName: name, model: id, baseURL: url, provider: type, apiKey: key)
    change(&model)
    return model
  }

  private func imported(_ export: OpenClawExport) -> [PortableModel] {
    OpenClawConfig(Array(export.text.utf8)).conversion.models
  }

  private func losses(_ export: OpenClawExport) -> [String] {
    export.losses.map { "\($0.model ?? "-"): \($0.what)" }
  }

  // MARK: Form

  func testNoModelsAreAnEmptyFile() {
    XCTAssertEqual(export([], reveals: true).text, "{}\n")
  }

  func testTheFile() {
    let export = self.export(
      [
        model("GPT-OSS", "openai/gpt-oss-120b", at: openRouter) {
          $0.maxTokens = 32_000
          $0.routing = .object([.init("only", .array([.string("groq")]))])
        },
        model("Kimi \"K2\" 🦞", "kimi-k2", at: "https://api.groq.com/openai/v1", key) {
          $0.takesImages = false
          $0.contextLimit = 131_072
          $0.headers = [.init("X-Title", Secret("byok")), .init("X-Token", Secret("hush"))]
        },
      ], reveals: false)
    XCTAssertEqual(
      export.text,
      """
      {
        "agents": {
          "defaults": {
            "model": {
              "primary": "openrouter/openai/gpt-oss-120b"
            },
            "models": {
              "openrouter/openai/gpt-oss-120b": {
                "alias": "GPT-OSS",
                "params": {
                  "maxTokens": 32000,
                  "provider": {
                    "only": [
                      "groq"
                    ]
                  }
                }
              },
              "groq/kimi-k2": {
                "alias": "Kimi \\"K2\\" 🦞"
              }
            }
          }
        },
        "models": {
          "mode": "merge",
          "providers": {
            "groq": {
              "baseUrl": "https://api.groq.com/openai/v1",
              "apiKey": "${GROQ_API_KEY}",
              "api": "openai-completions",
              "models": [
                {
                  "id": "kimi-k2",
                  "name": "Kimi \\"K2\\" 🦞",
                  "input": [
                    "text"
                  ],
                  "contextWindow": 131072,
                  "headers": {
                    "X-Title": "byok"
                  }
                }
              ]
            }
          }
        }
      }

      """)
    XCTAssertEqual(
      losses(export),
      [
        "Kimi \"K2\" 🦞: header \"X-Token\" holds a secret, and stays here (--reveal carries it)"
      ])
  }

  // MARK: Keys

  func testKeysAreRevealedWhenAskedFor() {
    let models = [
      model("A", "a/b", at: openRouter, .literal(Secret("sk-or-v1-00000000example"))),
      model("B", "b", at: "https://llm.acme.dev/v1", .literal(Secret("a${B}c"))) {
        $0.headers = [.init("Authorization", Secret("Basic 4fa81b09c2d7"))]
      },
    ]
    let open = self.export(models, reveals: true)
    XCTAssertEqual(imported(open).sorted { $0.model < $1.model }, models)
    XCTAssertEqual(losses(open), [])
    let closed = self.export(models, reveals: false)
    for part in ["00000000example", "a${B}c", "4fa81b09c2d7"] {
      XCTAssertFalse(closed.text.contains(part), part)
      XCTAssertFalse(losses(closed).joined().contains(part), part)
    }
  }

  func testEachKeyHasItsVariable() {
    let groq = "https://api.groq.com/openai/v1"
    let export = self.export(
      [
        model(nil, "a", at: groq, .environment(variable: "GROQ_API_KEY")),
        model(nil, "a", at: groq, key),
        model(nil, "b", at: "https://llm.acme.dev/v1", key),
        model(nil, "b", at: "https://llm.acme.dev/v2", key),
        model(nil, "b", at: "http://192.168.1.5:8000/v1", .environment(variable: "small")),
        model(nil, "a/b", at: openRouter, .environment(variable: "MINE")),
        model(nil, "a/b", at: openRouter, key),
      ], reveals: false)
    let config = OpenClawConfig(Array(export.text.utf8))
    XCTAssertEqual(
      config.providers.map { "\($0.id) \($0.text("apiKey") ?? "-")" },
      [
        "groq ${GROQ_API_KEY}", "groq-2 ${GROQ_API_KEY_2}", "llm-acme ${LLM_ACME_API_KEY}",
        "llm-acme-2 ${LLM_ACME_API_KEY}", "192-168-1-5-8000 ${SMALL}",
        "openrouter-2 ${MINE}",
      ])
    XCTAssertEqual(config.variables.map(\.name), [])
    XCTAssertEqual(
      export.variables,
      [
        "GROQ_API_KEY", "GROQ_API_KEY_2", "LLM_ACME_API_KEY", "SMALL", "MINE", "OPENROUTER_API_KEY",
      ])
    XCTAssertEqual(
      losses(export),
      [
        "b: its key: OpenClaw expands no variable with small letters, expected it in SMALL instead "
          + "of small"
      ])
  }

  func testVariablesOfOthersAreNotTaken() {
    let groq = "https://api.groq.com/openai/v1"
    let export = self.export(
      [
        model(nil, "a", at: groq, key),
        model(nil, "a", at: "https://llm.acme.dev/v1", .environment(variable: "GROQ_API_KEY")),
      ], reveals: false)
    XCTAssertEqual(
      OpenClawConfig(Array(export.text.utf8)).providers.map { $0.text("apiKey") },
      ["${GROQ_API_KEY_2}", "${GROQ_API_KEY}"])
  }

  func testNoVariableIsSetThatAnotherModelNames() {
    let taken = APIKey.environment(variable: "OPENROUTER_API_KEY")
    let others = [APIKey.environment(variable: "WORK_KEY"), .literal(Secret("sk-or-v1-00example"))]
    let places: [(String, ProviderType)] = [
      (openRouter, .genericChatCompletion), (openRouter, .openai),
      ("https://proxy.acme.dev/v1", .genericChatCompletion),
    ]
    for other in others {
      for (url, type) in places {
        let models = [
          model("A", "a/b", at: openRouter, other), model("B", "c/d", at: url, taken, type),
        ]
        for models in [models, models.reversed()] {
          let export = self.export(models, reveals: true)
          XCTAssertEqual(Set(imported(export)), Set(models))
          XCTAssertEqual(OpenClawConfig(Array(export.text.utf8)).variables.map(\.name), [])
        }
      }
    }
    let alone = self.export([model("A", "a/b", at: openRouter, others[0])], reveals: false)
    XCTAssertTrue(alone.text.contains("\"OPENROUTER_API_KEY\": \"${WORK_KEY}\""), alone.text)
  }

  func testVariablesWithSmallLettersGetNamesOfTheirOwn() {
    let url = "https://llm.acme.dev/v1"
    let names = ["my_key", "MY_KEY", "My_Key", "my_key", "openrouter_api_key"]
    var models = names.enumerated().map { place, name in
      model("M\(place)", "m\(place)", at: url, .environment(variable: name))
    }
    models.append(model("R", "a/b", at: openRouter, .environment(variable: "OTHER")))
    let export = self.export(models, reveals: false)
    let found = imported(export).sorted { $0.name < $1.name }.map { $0.apiKey.variable ?? "-" }
    XCTAssertEqual(
      found, ["MY_KEY_2", "MY_KEY", "MY_KEY_3", "MY_KEY_2", "OPENROUTER_API_KEY", "OTHER"])
    XCTAssertEqual(
      export.variables, ["MY_KEY_2", "MY_KEY", "MY_KEY_3", "OPENROUTER_API_KEY", "OTHER"])
    XCTAssertEqual(losses(export).count, 3)
  }

  func testThousandsOfServers() {
    let models =
      (0..<4000).map { number in
        model("M\(number)", "m", at: "https://h\(number).dev/v1", .literal(Secret("k\(number)")))
      }
      + (0..<4000).map { number in
        model("N\(number)", "n", at: "https://llm.acme.dev/v1", .literal(Secret("k\(number)")))
      }
    let export = self.export(models, reveals: false)
    XCTAssertEqual(OpenClawConfig(Array(export.text.utf8)).providers.count, 8000)
    XCTAssertEqual(Set(export.variables).count, 8000)
  }

  // MARK: What it cannot hold

  func testLosses() {
    let routing = JSONValue.object([.init("zdr", .boolean(true))])
    let export = self.export(
      [
        model("First", "a/b", at: openRouter), model("Second", "a/b", at: openRouter),
        model("Other key", "a/b", at: openRouter, .environment(variable: "X")) {
          $0.routing = routing
        },
        model("Nameless", " ", at: openRouter),
      ], reveals: false)
    XCTAssertEqual(
      losses(export),
      [
        "Second: it is \"openrouter/a/b\" a second time, and OpenClaw has each model once",
        "Other key: its routing: OpenClaw sends one with the key of its own provider for "
          + "OpenRouter alone",
        "Nameless: it names no model",
      ])
    XCTAssertEqual(imported(export).map(\.name), ["Other key", "First"])
  }

  // MARK: There and back

  /// Every combination of servers, keys, names and fields that the mapping carries.
  private var many: [PortableModel] {
    let servers: [(String, ProviderType)] = [
      (openRouter, .genericChatCompletion), (openRouter, .openai),
      ("https://openrouter.ai/api", .anthropic), ("https://api.anthropic.com", .anthropic),
      ("https://llm.acme.dev/v1/", .openai), ("http://localhost:11434/v1", .genericChatCompletion),
      ("https://api.z.ai/api/coding/paas/v4", .genericChatCompletion),
    ]
    let keys: [APIKey] = [
      .environment(variable: "OPENROUTER_API_KEY"), key, .environment(variable: "MY_KEY"),
      .literal(Secret("odd ${KEY} \"'\\ 🦞")),
    ]
    let names = [nil, "Plain", "With \"quotes\" and \\", "🦞 Übermodell ${X}", "same/id"]
    var models: [PortableModel] = []
    for (place, (url, type)) in servers.enumerated() {
      for (number, key) in keys.enumerated() {
        for (index, id) in ["same/id", "v/\(place)-\(number)", "x:free", "a/b/c"].enumerated() {
          let turn = place * 7 + number * 3 + index
          models.append(
            model(names[turn % names.count], id, at: url, key, type) {
              $0.maxTokens = turn % 2 == 0 ? 1000 + turn : nil
              $0.contextLimit = turn % 3 == 0 ? 100_000 + turn : nil
              $0.takesImages = [nil, true, false][turn % 3]
              if turn % 5 == 0 { $0.headers = [.init("X-Title", Secret("a ${b} \(turn)"))] }
            })
        }
      }
    }
    return models
  }

  func testThereAndBackKeepsEverything() {
    let models = many
    let export = self.export(models, reveals: true)
    XCTAssertEqual(losses(export), [])
    XCTAssertEqual(Set(imported(export)).count, models.count)
    XCTAssertEqual(Set(imported(export)), Set(models))
    XCTAssertEqual(
      OpenClawConfig(Array(export.text.utf8)).conversion.losses.map(\.what), [])
    // Each on its own as well, so that none is kept by another.
    for model in models {
      XCTAssertEqual(imported(self.export([model], reveals: true)), [model])
    }
  }

  func testReferencesAreKeptWhereKeysAreNot() {
    let references = many.filter {
      if case .literal = $0.apiKey { return false }
      return true
    }
    let export = self.export(references, reveals: false)
    XCTAssertEqual(losses(export), [])
    XCTAssertEqual(Set(imported(export)), Set(references))
  }

  func testRoutingGoesThereAndBack() {
    let routing = JSONValue.object([
      .init("order", .array([.string("a"), .string("b \"c\"")])),
      .init("allow_fallbacks", .boolean(false)),
      .init("max_price", .object([.init("prompt", .number(Number("0.5")))])),
    ])
    let models = ["a/b", "c/d", "openrouter/auto"].map { id in
      model(nil, id, at: openRouter, .environment(variable: "OPENROUTER_API_KEY")) {
        $0.routing = routing
        if id == "c/d" { ($0.contextLimit, $0.maxTokens) = (1000, 500) }
      }
    }
    let export = self.export(models, reveals: false)
    XCTAssertEqual(Set(imported(export)), Set(models))
  }

  func testAModelWithoutANameComesBackWithoutOne() {
    for id in ["openrouter/auto", "a/b"] {
      let plain = model(nil, id, at: openRouter, .environment(variable: "OPENROUTER_API_KEY")) {
        $0.contextLimit = 1000
      }
      XCTAssertEqual(imported(export([plain], reveals: false)), [plain])
    }
  }

  func testAVersionInABaseURLOfAnthropicsStaysThere() {
    for url in ["https://proxy.corp.dev/v1", "https://proxy.corp.dev/v1/", "https://h.dev/v1/v1"] {
      let versioned = model("A", "m", at: url, .environment(variable: "X"), .anthropic)
      let export = self.export([versioned], reveals: false)
      XCTAssertTrue(export.text.contains("\"\(url)/v1\""), export.text)
      XCTAssertEqual(imported(export), [versioned])
      XCTAssertEqual(
        losses(export), ["A: its base URL has one more /v1 there, because OpenClaw takes one off"])
    }
  }

  // MARK: Lint

  func testTheFileIsClean() {
    let real = many.filter { model in
      model.apiKey != key
        && !(model.baseURL.contains("openrouter") && model.model.split(separator: "/").count != 2)
    }
    for reveals in [true, false] {
      let export = self.export(real, reveals: reveals)
      let context = LintContext(environment: ["OPENROUTER_API_KEY": "x", "MY_KEY": "x"])
      let found = Linter(ignoring: ["unset-environment-variable", "key-whitespace"])
        .lint(OpenClawConfig(Array(export.text.utf8)), context)
      XCTAssertEqual(found.map(Expected.init), [])
    }
  }

  func testAPlaceholderLeavesAsAVariableThatIsYetToBeSet() {
    for reveals in [false, true] {
      let export = self.export(
        [model(nil, "a/b", at: "https://llm.acme.dev/v1", .placeholder("YOUR_KEY"))],
        reveals: reveals)
      XCTAssertFalse(export.text.contains("YOUR_KEY"), export.text)
      XCTAssertEqual(export.variables, ["LLM_ACME_API_KEY"])
    }
  }
}
