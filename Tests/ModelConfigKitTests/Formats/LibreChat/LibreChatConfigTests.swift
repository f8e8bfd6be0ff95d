import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class LibreChatConfigTests: XCTestCase {
  private let key = "sk-or-v1-0000000000000000example0000000000000000example0000000000000000"

  private func kind(_ name: String, _ source: String) -> FileKind {
    FileKind.detect(Array(source.utf8), named: name)
  }

  func testItIsKnownByItsName() {
    for name in [".env", "/srv/chat/.env", ".env.local", "librechat.env"] {
      XCTAssertEqual(kind(name, "A=1\n"), .libreChat, name)
      XCTAssertEqual(kind(name, ""), .libreChat, name)
    }
  }

  func testItIsKnownByItsContent() {
    XCTAssertEqual(kind("env.txt", "# x\n\nexport A=1\nOPENROUTER_KEY = x\n"), .libreChat)
    XCTAssertEqual(kind("-", "OPENROUTER_MODELS=a/b\noops here\nB=\n"), .libreChat)
  }

  func testOtherFilesAreLeftAlone() {
    for (name, source) in [
      ("config.json", "{\"custom_models\": [{\"api_key\": \"OPENROUTER_KEY=x\"}]}"),
      (".env", "{\"custom_models\": []}"), (".env.json", "[1]"),
      ("openclaw.json", "// env\n{\n  env: { OPENROUTER_API_KEY: 'x' },\n}\n"),
      ("key.txt", "\(key)\n"), ("key", "\"\(key)\""),
      ("notes.md", "# Keys\n\nPut it into .env:\n\n```\nOPENROUTER_KEY=x\n```\n"),
      ("run.sh", "set -e\nexport A=1\nexport OPENROUTER_KEY=x\n"),
      ("compose.yml", "services:\n  chat:\n    environment:\n      OPENROUTER_KEY: x\n"),
      ("other", "A=1\n# OPENROUTER_KEY=x\n"),
    ] {
      XCTAssertNotEqual(kind(name, source), .libreChat, name)
    }
  }

  func testItsSummarySaysWhatItIsAbout() {
    for (source, summary) in [
      ("OPENROUTER_MODELS=a/b,c/d", "2 models for LibreChat"),
      ("OPENROUTER_MODELS=a/b", "1 model for LibreChat"),
      ("OPENROUTER_KEY=x", "an OpenRouter key and no list of models"),
      ("OPENROUTER_API_KEY=user_provided", "an OpenRouter key of each user's own"),
      ("OPENROUTER_KEY=\nPORT=3080", "nothing of OpenRouter's"),
    ] {
      XCTAssertEqual(LibreChatConfig(Array(source.utf8)).summary, summary, source)
    }
  }

  func testTheExampleOfTheDocumentationHasItsPlaceholdersAndAHint() {
    assertFindings(
      [
        Expected(
          "openrouter-key-name", .hint,
          "\"OPENROUTER_API_KEY\" sends LibreChat's endpoint for OpenAI to OpenRouter, too, "
            + "expected \"OPENROUTER_KEY\" for an endpoint of its own"),
        Expected(
          "placeholder-key", .warning,
          "placeholder \"your_openrouter_api_key\", expected a key from https://openrouter.ai/settings/keys"
        ),
        Expected(
          "placeholder-host", .warning,
          "placeholder \"https://your-site.com\", expected the address of your site"),
        Expected(
          "placeholder-site-name", .warning,
          "placeholder \"Your Site\", expected the name of your site"),
      ],
      in: """
        # LibreChat
        «OPENROUTER_API_KEY»=«your_openrouter_api_key»
        OPENROUTER_SITE_URL=«https://your-site.com»
        OPENROUTER_SITE_NAME=«Your Site»
        OPENROUTER_MODELS=openai/gpt-4o,anthropic/claude-3.5-sonnet

        """, as: .libreChat)
  }

  func testSharedRulesLookAtKeysAndModels() {
    for (id, message, source) in [
      (
        "placeholder-model", #"placeholder "your-model", expected the identifier of a model"#,
        "OPENROUTER_MODELS=\"a/b,«your-model»,c/d\"\n"
      ),
      (
        "openrouter-model", #"model "gpt-4o" is none of OpenRouter's, expected "vendor/name""#,
        "OPENROUTER_MODELS=a/b,«gpt-4o» # x\n"
      ),
      (
        "masked-key", "masked key \"sk-or-v1-…1c96\", expected the whole key",
        "OPENROUTER_KEY='«»'\n".replacingOccurrences(of: "'«»'", with: "«'sk-or-v1-…1c96'»")
      ),
      (
        "placeholder-key",
        "placeholder \"sk-xxx\", expected a key from "
          + "https://platform.openai.com/api-keys", "OPENAI_API_KEY=«sk-xxx»\n"
      ),
      (
        "key-endpoint-mismatch", "key \"sk-ant-…mple\" is Anthropic's, expected one from OpenAI",
        "ASSISTANTS_API_KEY=«sk-ant-00000000example00000000example»\n"
      ),
      (
        "placeholder-host",
        #"placeholder "https://your-proxy.net/v1", expected the address of "#
          + "a server",
        "OPENAI_API_KEY=user_provided\nOPENAI_REVERSE_PROXY="
          + "«https://your-proxy.net/v1»\n"
      ),
      (
        "duplicate-key", "\"PORT\" is set a second time and the last one counts, expected it once",
        "PORT=1\n# PORT=2\nexport «PORT»=3\n"
      ),
    ] {
      let severity = Severity.warning
      assertFindings(
        [Expected(DiagnosticID(rawValue: id), severity, message)], in: source, as: .libreChat)
    }
    assertFindings(
      [Expected("key-whitespace", .error, "key has a space at its end, expected none")],
      in: "OPENROUTER_KEY=«\"\(key) \"»\n", as: .libreChat)
    assertMends(
      KeyHasNoWhitespace(), "OPENROUTER_KEY=\"\\n\(key) \"\n", to: "OPENROUTER_KEY=\"\(key)\"\n",
      as: .libreChat)
    assertFinds(
      KeyIsNotExposed(), "key in a file that others may read (mode 0644), expected mode 0600",
      in: "OPENROUTER_KEY=«\(key.replacingOccurrences(of: "example", with: "0f1e2d3c"))»\n",
      as: .libreChat, LintContext(exposure: Exposure(mode: 0o644)))
  }

  func testTheFirstOfTwoIsNoted() {
    let found = Linter().lint(LibreChatConfig(Array("A=1\nA=2\n".utf8)))
    XCTAssertEqual(found.first?.notes.map(\.range), [0..<1])
  }

  func testTheLastOfTwoCounts() {
    let config = LibreChatConfig(Array("OPENROUTER_MODELS=a/b\nOPENROUTER_MODELS=c/d,e/f\n".utf8))
    XCTAssertEqual(config.modelList?.models.map(\.text), ["c/d", "e/f"])
  }

  func testAKeyThatGoesThroughAProxyIsNobodysElse() {
    assertClean(
      "OPENAI_API_KEY=\(key)\nOPENAI_REVERSE_PROXY=https://openrouter.ai/api/v1/chat\n",
      as: .libreChat)
    assertClean(
      "OPENAI_API_KEY=dummy\nOPENAI_REVERSE_PROXY=http://host.docker.internal:11434/v1\n",
      as: .libreChat)
  }

  func testAWholeFileOfManyVariablesIsClean() {
    assertClean(Self.deployment, as: .libreChat)
  }

  func testNoBeginningOfAFileIsTooMuch() {
    let source =
      Self.deployment + "OPENROUTER_MODELS=\" a/b,, gpt, a/b\"\nOPENROUTER_KEY='Bearer x\ny z"
    let bytes = Array(source.utf8)
    for end in stride(from: 0, through: bytes.count, by: 7) {
      let config = LibreChatConfig(Array(bytes[..<end]))
      for finding in Linter().lint(config) {
        XCTAssertTrue(0...end ~= finding.range.lowerBound && finding.range.upperBound <= end)
      }
      _ = Fixing(includingUnsafe: true).mend(config, Linter())
      for (left, right) in zip(config.secretRanges, config.secretRanges.dropFirst()) {
        XCTAssertLessThanOrEqual(left.upperBound, right.lowerBound)
      }
    }
  }

  func testAFixLeavesAllOtherVariablesAlone() {
    let fragments = [
      ",", ",", " ", "a/b", "a/b", "'", "\"", "`", "\\", "\\n", "n", "#", "\u{200B}", "Bearer ",
      "\n",
    ]
    var state: UInt32 = 7
    func value() -> String {
      (0..<8).map { _ in
        state = state &* 1_664_525 &+ 1_013_904_223
        return fragments[Int(state >> 8) % fragments.count]
      }.joined()
    }
    for _ in 0..<3_000 {
      let source =
        "OPENROUTER_MODELS=\(value())\nOPENROUTER_KEY=\(value())\nA='b'\nB=\"c\"\nC=`d`\nD=\n"
      let config = LibreChatConfig(Array(source.utf8))
      let mended = Fixing().mend(config, Linter()).document
      func others(_ config: LibreChatConfig) -> [String] {
        config.env.assignments.map { assignment in
          let isOurs = assignment.name.hasPrefix("OPENROUTER_")
          return isOurs ? assignment.name : "\(assignment.name)=\(assignment.text)"
        }
      }
      XCTAssertEqual(others(mended), others(config), source.debugDescription)
      XCTAssertGreaterThanOrEqual(
        config.env.diagnostics.count, mended.env.diagnostics.count, source.debugDescription)
    }
  }

  /// What a deployment of LibreChat sets: much that is nobody's business here.
  private static let deployment = """
    #=====================#
    #   Our chat server   #
    #=====================#
    HOST=localhost
    PORT=3080
    APP_TITLE="Acme Chat"
    # CUSTOM_FOOTER="Ask the helpdesk"
    MONGO_URI=mongodb://chat:0123abc@mongo:27017/LibreChat?authSource=admin
    DOMAIN_CLIENT=http://localhost:3080
    PROXY=
    SESSION_EXPIRY=1000 * 60 * 15
    REFRESH_TOKEN_EXPIRY=(1000 * 60 * 60 * 24) * 7
    ENDPOINTS=openAI,anthropic, agents,custom
    ANTHROPIC_API_KEY=user_provided
    ANTHROPIC_MODELS=claude-sonnet-4-5, claude-3-5-haiku-20241022
    # ANTHROPIC_REVERSE_PROXY=
    OPENAI_API_KEY="user_provided"
    # OPENAI_MODELS=gpt-4o,gpt-4o-mini
    GOOGLE_KEY=user_provided
    AZURE_API_KEY=
    CREDS_KEY=000000000000example00000000example000000000000000000000000000000
    CREDS_IV=00000000example00000000example00
    JWT_SECRET='example "quoted" secret'
    MEILI_MASTER_KEY=0000example0000
    OPENID_SCOPE="openid profile email"
    OPENID_CALLBACK_URL=/oauth/openid/callback
    EMAIL_FROM=noreply@acme.net   # who writes
    EMAIL_SERVICE=\("         ")
    export TZ=Europe/Vienna
    APPLE_PRIVATE_KEY="-----BEGIN PRIVATE KEY-----
    0000example0000
    -----END PRIVATE KEY-----"
    CONFIG_PATH="https://example.com/librechat.yaml"
    OPENROUTER_KEY=user_provided
    OPENROUTER_SITE_URL=https://chat.acme.net
    OPENROUTER_SITE_NAME=Acme Chat
    OPENROUTER_MODELS=openai/gpt-oss-120b,anthropic/claude-3.5-sonnet,x-ai/grok-4-fast:free

    """
}
