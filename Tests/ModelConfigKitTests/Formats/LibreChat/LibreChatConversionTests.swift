import XCTest

@testable import ModelConfigKit

final class LibreChatConversionTests: XCTestCase {
  private let key = "sk-or-v1-0000000000000000example0000000000000000example0000000000000000"

  private func conversion(_ lines: String...) -> Conversion {
    LibreChatConfig(Array(lines.joined(separator: "\n").utf8)).conversion
  }

  func testEachModelComesWithTheKeyAndTheSite() {
    let found = conversion(
      "OPENROUTER_KEY='\(key)'", "OPENROUTER_SITE_URL=https://acme.net",
      "OPENROUTER_SITE_NAME=\"Acme Chat\"", "OPENROUTER_MODELS=a/b, c/d:free,a/b")
    XCTAssertEqual(found.losses, [])
    XCTAssertEqual(found.models.map(\.model), ["a/b", "c/d:free"])
    for model in found.models {
      XCTAssertEqual(model.baseURL, "https://openrouter.ai/api/v1")
      XCTAssertEqual(model.provider, .genericChatCompletion)
      XCTAssertEqual(model.apiKey, .literal(Secret(key)))
      XCTAssertEqual(
        model.headers,
        [
          .init("HTTP-Referer", Secret("https://acme.net")), .init("X-Title", Secret("Acme Chat")),
        ])
    }
  }

  func testWhereTheKeyComesFrom() {
    for (lines, expected, losses) in [
      ("OPENROUTER_API_KEY=\(key)", APIKey.literal(Secret(key)), []),
      ("OPENROUTER_KEY=\nOPENROUTER_API_KEY=\(key)", .literal(Secret(key)), []),
      ("OPENROUTER_KEY=\(key)\nOPENROUTER_API_KEY=\(key)", .literal(Secret(key)), []),
      ("OPENROUTER_KEY=${MINE}", .environment(variable: "MINE"), []),
      ("OPENROUTER_KEY=your_key", .placeholder("your_key"), []),
      ("OPENROUTER_KEY=", APIKey.none, []),
      (
        "OPENROUTER_API_KEY=user_provided", .none,
        ["the key: with \"user_provided\" its users bring the key"]
      ),
      ("OPENROUTER_API_KEY=user_provided\nOPENROUTER_KEY=\(key)", .literal(Secret(key)), []),
      (
        "OPENROUTER_API_KEY=another\nOPENROUTER_KEY=\(key)", .literal(Secret(key)),
        ["the key in OPENROUTER_API_KEY: it is another than that in OPENROUTER_KEY"]
      ),
    ] {
      let found = conversion("OPENROUTER_MODELS=a/b", lines)
      XCTAssertEqual(found.models.map(\.apiKey), [expected], lines)
      XCTAssertEqual(found.losses.map(\.what), losses, lines)
    }
  }

  func testWhatLooksLikeAKeyStaysUnlessItIsTheKey() {
    let run = "0f1e2d3c4b5a69788796a5b4"
    let found = conversion(
      "OPENROUTER_MODELS=a/\(run),a/b", "OPENROUTER_SITE_NAME=\(run)", "OPENROUTER_KEY=${\(run)}",
      "OPENROUTER_SITE_URL=https://acme.net")
    XCTAssertEqual(found.models.map(\.model), ["a/b"])
    XCTAssertEqual(found.models.first?.headers.map(\.name), ["HTTP-Referer"])
    XCTAssertEqual(
      found.losses,
      [
        .init("OPENROUTER_SITE_NAME: it stays here, it looks like a key"),
        .init("it stays here: it looks like a key", of: "…a5b4"),
      ])
    let reference = conversion("OPENROUTER_MODELS=a/b", "OPENROUTER_KEY=${A\(run)}")
    XCTAssertEqual(reference.models.map(\.apiKey), [.literal(Secret("A\(run)"))])
    let waiting = conversion("OPENROUTER_MODELS=a/b", "OPENROUTER_KEY=\(run)...")
    XCTAssertEqual(waiting.models.map(\.apiKey), [.literal(Secret("\(run)..."))])
  }

  func testWhatDescribesNoModelHereIsSaid() {
    let found = conversion(
      "OPENAI_API_KEY=x", "ANTHROPIC_API_KEY=user_provided", "GROQ_API_KEY=",
      "OPENAI_MODELS=gpt-4o", "MONGO_URI=x", "JWT_SECRET=y", "OPENAI_API_KEY=z")
    XCTAssertEqual(found.models, [])
    XCTAssertEqual(
      found.losses.map(\.what),
      [
        "OPENAI_API_KEY: a key without models",
        "OPENAI_MODELS: models are taken from OPENROUTER_MODELS alone",
      ])
  }
}
