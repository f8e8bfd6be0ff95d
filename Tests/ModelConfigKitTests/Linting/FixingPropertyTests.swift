import XCTest

@testable import ModelConfigKit

/// Whatever is wrong with a file: mending ends, makes nothing worse, and is done at once.
final class FixingPropertyTests: XCTestCase {
  private let sources: [(FileKind, String)] = [
    (.config, Sample.config([:])), (.settings, Sample.settings()),
    (
      .config,
      """
      {"customModels": [ // mine
        {"displayName": "A", "model": "a" "baseURL": "api.groq.com/openai/v1", key: 'x',
          "provider": "Generic", "maxTokens": "16384",},
      ],}

      """
    ), (.config, #"{"a":1, b "c: "d"#), (.config, "{\"a\":1,\n b\n \"c: \"d"),
    (.openRouterKeys, #"[{"api_key": "k", "resource_name": "n"}, {"model_slug": "a/b"}]"#),
    (.openClaw, "{ env: { GROQ_API_KEY: 'gsk_1' }, models: { providers: {}, }, }"),
    (.libreChat, "OPENROUTER_KEY=sk-or-v1-x # mine\nOPENAI_MODELS=a, b,\n"),
  ]

  func testMendingTwiceChangesNothingTheSecondTime() {
    for (kind, source) in sources {
      for seed in 0..<150 {
        var mutation = SeededMutation(seed: seed)
        assertHolds(mutation.mutation(of: Array(source.utf8)), kind, "\(kind) \(seed)")
      }
      assertHolds(Array(source.utf8), kind, "\(kind)")
    }
  }

  private func assertHolds(_ bytes: [UInt8], _ kind: FileKind, _ message: String) {
    for isUnsafe in [false, true] {
      let document = kind.read(bytes)
      let fixing = Fixing(includingUnsafe: isUnsafe)
      let text = String(decoding: bytes, as: UTF8.self)
      assertHolds(document, fixing, "\(message) \(isUnsafe)\n\(text)")
    }
  }

  private func assertHolds<Document: ConfigDocument>(
    _ document: Document, _ fixing: Fixing, _ message: String
  ) {
    let (once, _) = fixing.mend(document, Linter())
    let (twice, count) = fixing.mend(once, Linter())
    XCTAssertEqual(count, 0, message)
    XCTAssertEqual(once.bytes, twice.bytes, message)
    XCTAssertTrue(once.isWellFormed || !document.isWellFormed, message)
    guard once.isWellFormed == document.isWellFormed else { return }
    XCTAssertLessThanOrEqual(
      once.syntaxDiagnostics.count, document.syntaxDiagnostics.count, message)
  }
}
