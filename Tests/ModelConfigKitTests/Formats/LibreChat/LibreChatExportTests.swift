import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class LibreChatExportTests: XCTestCase {
  private static let router = "https://openrouter.ai/api/v1"
  private let key = Secret(
    "sk-or-v1-0000000000000000example0000000000000000example0000000000000000")

  private func model(
    _ id: String, at url: String = router, _ provider: ProviderType = .genericChatCompletion,
    key: APIKey? = nil, _ change: (inout PortableModel) -> Void = { _ in }
  ) -> PortableModel {
    var model = PortableModel(
      model: id, baseURL: url, provider: provider, apiKey: key ?? .literal(self.key))
    change(&model)
    return model
  }

  func testBothFilesAreWritten() {
    let export = LibreChatExport(
      [
        model("a/b") { $0.maxTokens = 5 }, model("c/d") { $0.maxTokens = 5 },
        model("claude", at: "https://api.anthropic.com", .anthropic, key: .placeholder("<key>")),
        model("qwen", at: "http://localhost:11434/v1", key: .literal(Secret("ollama"))),
      ], reveals: false)
    XCTAssertEqual(export.losses, [])
    XCTAssertEqual(export.variables, ["OPENROUTER_KEY", "ANTHROPIC_API_KEY"])
    XCTAssertEqual(
      export.text(),
      """
      # .env
      # the key for OpenRouter goes here (https://openrouter.ai/settings/keys)
      # OPENROUTER_KEY=
      # the key for Anthropic goes here (https://console.anthropic.com/settings/keys)
      # ANTHROPIC_API_KEY=
      OPENROUTER_MODELS=a/b,c/d

      # librechat.yaml
      version: "1.3.13"
      endpoints:
        custom:
          - name: "OpenRouter"
            apiKey: "${OPENROUTER_KEY}"
            baseURL: "https://openrouter.ai/api/v1"
            models:
              default:
                - "a/b"
                - "c/d"
              fetch: false
            modelDisplayLabel: "OpenRouter"
            addParams:
              max_tokens: 5
            dropParams:
              - "stop"
          - name: "Anthropic"
            provider: "anthropic"
            apiKey: "${ANTHROPIC_API_KEY}"
            baseURL: "https://api.anthropic.com"
            models:
              default:
                - "claude"
              fetch: false
            modelDisplayLabel: "Anthropic"
          - name: "Ollama"
            apiKey: "ollama"
            baseURL: "http://localhost:11434/v1"
            models:
              default:
                - "qwen"
              fetch: false
            modelDisplayLabel: "Ollama"

      """)
    XCTAssertEqual(
      export.text(), "# .env\n\(export.text(of: .env))\n# librechat.yaml\n\(export.text(of: .yaml))"
    )
  }

  func testModelsThatDifferInMoreThanTheirIdentifierAreEndpointsOfTheirOwn() {
    let routing = JSONValue.object([.init("only", .array([.string("groq")]))])
    let yaml = LibreChatExport(
      [
        model("a/b"), model("a/c") { $0.maxTokens = 7 }, model("a/d") { $0.routing = routing },
        model("a/e"), model("a/f", .openai), model("a/g", key: .environment(variable: "OTHER")),
        model("a/h") { $0.headers = [.init("X-Title", Secret("Acme"))] },
      ], reveals: false
    ).text(of: .yaml)
    let names = yaml.split(separator: "\n").filter { $0.hasPrefix("    - name: ") }
    XCTAssertEqual(
      names.map { $0.dropFirst("    - name: ".count) },
      ["\"OpenRouter\""] + (2...5).map { "\"OpenRouter \($0)\"" })
    XCTAssertTrue(yaml.contains("- \"a/b\"\n          - \"a/e\"\n          - \"a/f\"\n"), yaml)
    XCTAssertTrue(
      yaml.contains("addParams:\n        provider:\n          only:\n            - \"groq\"\n"),
      yaml)
    XCTAssertTrue(yaml.contains("headers:\n        \"X-Title\": \"Acme\"\n"), yaml)
  }

  func testTheNameThatReroutesIsNotUsedAndNoVariableHasTwoKeys() {
    let other = Secret("sk-or-v1-1111111111111111example1111111111111111example1111111111111111")
    let export = LibreChatExport(
      [
        model("a/b", key: .environment(variable: "OPENROUTER_API_KEY")), model("a/c"),
        model("a/d", key: .literal(other)), model("a/e", key: APIKey.none),
        model("a/f", key: .environment(variable: "MINE")),
      ], reveals: true)
    XCTAssertEqual(
      export.text(of: .env),
      """
      # the value of OPENROUTER_API_KEY goes here
      # OPENROUTER_KEY=
      OPENROUTER_KEY_2=\(key.reveal())
      OPENROUTER_KEY_3=\(other.reveal())
      # the key for OpenRouter goes here (https://openrouter.ai/settings/keys)
      # OPENROUTER_KEY_4=
      # the key for OpenRouter goes here (https://openrouter.ai/settings/keys)
      # MINE=
      OPENROUTER_MODELS=a/b

      """)
    XCTAssertEqual(export.variables, ["OPENROUTER_KEY", "OPENROUTER_KEY_4", "MINE"])
    XCTAssertEqual(
      export.losses.last,
      .init(
        "it is in librechat.yaml alone: OPENROUTER_MODELS goes with OPENROUTER_KEY, and its key is "
          + "in MINE", of: "a/f"))
  }

  func testWhatLibreChatHasNoPlaceForIsSaid() {
    let export = LibreChatExport(
      [
        model("a/b", .openai) {
          $0.displayName = "My B"
          $0.contextLimit = 9
          $0.takesImages = true
          $0.headers = [.init("Authorization", Secret("Basic x")), .init("X-A", Secret("b"))]
        },
        model("c/d") { $0.displayName = "d [OpenRouter]" },
        model("e,f"), model("a/i", at: "https://openrouter.ai/api", .anthropic),
        model("g/h") { $0.headers = [.init("x-title", Secret("Acme"))] },
      ], reveals: false)
    XCTAssertEqual(
      export.losses.map { "\($0.model ?? "-"): \($0.what)" },
      [
        "My B: its display name: LibreChat shows models by their identifiers",
        "My B: its type \"openai\": LibreChat's custom endpoints speak chat completions",
        "My B: its context limit has no place in librechat.yaml",
        "My B: whether it takes images has no place in librechat.yaml",
        "My B: header \"Authorization\" holds a secret, and stays here (--reveal carries it)",
        "e,f: it is in librechat.yaml alone: its identifier cannot stand between commas in "
          + "OPENROUTER_MODELS",
        "a/i: it is in librechat.yaml alone: OPENROUTER_MODELS is for chat completions at "
          + Self.router,
        "g/h: it is in librechat.yaml alone: OPENROUTER_MODELS goes with one site, and its headers "
          + "name another",
      ])
    XCTAssertFalse(export.text().contains("Basic"), export.text())
  }

  func testWhatAnEnvironmentFileCannotHoldIsSaid() {
    let quotes = "a'b\"c`d # e"
    let export = LibreChatExport(
      [
        model("a/b") {
          $0.headers = [
            .init("X-Title", Secret(quotes)), .init("HTTP-Referer", Secret("a\u{202E}b")),
          ]
        }
      ], reveals: true)
    XCTAssertEqual(export.losses.count, 2 - (DotEnv.quoted(quotes) == nil ? 0 : 1))
    XCTAssertTrue(
      export.losses.contains { $0.what.hasPrefix("OPENROUTER_SITE_URL: .env cannot hold") })
  }

  func testWhatIsExportedComesBack() {
    var state: UInt32 = 1
    func number(below limit: Int) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 8) % limit
    }
    func any<Element>(_ values: [Element]) -> Element { values[number(below: values.count)] }
    for _ in 0..<300 {
      let headers = [
        PortableModel.Header("HTTP-Referer", Secret(any(["https://acme.net/#a", "http://x"]))),
        PortableModel.Header(
          "X-Title", Secret(any(["Acme Chat", "it's \"#1\"", "Ü = 'x'", "$A"]))),
      ].filter { _ in any([true, true, false]) }
      let key = Secret(any([self.key.reveal(), "a b#c", "'q'", "x\"y\\z", "ends\\"]))
      let ids = (0...number(below: 4)).map { "vendor\($0)/name#\($0):free" }
      let models = ids.map { id in model(id, key: .literal(key)) { $0.headers = headers } }
      let export = LibreChatExport(models, reveals: true)
      let config = LibreChatConfig(Array(export.text(of: .env).utf8))
      XCTAssertEqual(config.conversion.models, models, export.text(of: .env))
      XCTAssertEqual(export.losses + config.conversion.losses, [])
      XCTAssertEqual(config.syntaxDiagnostics, [], export.text(of: .env))
      let both = LibreChatConfig(Array(export.text().utf8))
      XCTAssertEqual(both.conversion.models, models, export.text())
    }
  }
}
