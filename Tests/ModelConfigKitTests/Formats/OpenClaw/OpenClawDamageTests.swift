import JSONSyntax
import XCTest

@testable import ModelConfigKit

/// Files that break off or lack a byte: nothing traps, and fixes leave nothing worse.
final class OpenClawDamageTests: XCTestCase {
  private let source = """
    { // mine
      env: { OPENROUTER_API_KEY: "${MINE}", vars: { "GROQ_API_KEY": 'gsk_1' } },
      agents: { defaults: {
        model: { primary: "OpenRouter/a/b", fallbacks: ['groqq/x', 'opus',], },
        models: {
          "openrouter/a/b": { alias: 'B', params: { temperature: 1 },
            compat: { a: 1, openRouterRouting: { only: ['x'], /* why */ max_price: { prompt: .5 } } } },
          'groq/x': { "compat": { openRouterRouting: {} } },
        },
      } },
      models: { providers: { groq: { baseUrl: 'https://api.groq.com/openai/v1', api: 'openai',
        apiKey: { source: 'env', provider: 'default', id: 'X' }, models: [{ id: 'x', headers: {} }] } } },
    }
    """

  private func assertHolds(_ bytes: [UInt8], file: StaticString = #filePath, line: UInt = #line) {
    let config = OpenClawConfig(bytes)
    _ = (config.conversion, config.summary, config.secretRanges)
    let linter = Linter()
    let context = LintContext(exposure: Exposure(mode: 0o644), environment: [:])
    for diagnostic in linter.lint(config, context) {
      XCTAssertTrue((0...bytes.count).contains(diagnostic.range.upperBound), file: file, line: line)
      for fix in diagnostic.fixes {
        let mended = SourceEdit.apply(fix.edits, to: bytes)
        XCTAssertNotNil(mended, diagnostic.message, file: file, line: line)
        guard config.isWellFormed, let mended else { continue }
        XCTAssertTrue(
          config.rereading(mended).isWellFormed, "\(diagnostic.message)\n\(fix)",
          file: file, line: line)
      }
    }
    let (once, _) = Fixing(includingUnsafe: true).mend(config, linter, context)
    let (twice, count) = Fixing(includingUnsafe: true).mend(once, linter, context)
    XCTAssertEqual(once.bytes, twice.bytes, file: file, line: line)
    if once.isWellFormed { XCTAssertEqual(count, 0, file: file, line: line) }
  }

  func testEveryBeginning() {
    let bytes = Array(source.utf8)
    for length in stride(from: 0, through: bytes.count, by: 7) {
      assertHolds(Array(bytes.prefix(length)))
    }
  }

  func testEveryMissingByte() {
    let bytes = Array(source.utf8)
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged.remove(at: place)
      assertHolds(damaged)
    }
  }

  func testAnyOtherValueInEveryPlace() {
    let tree = SyntaxTree(source, dialect: .json5)
    let values = tree.tokens.filter { [.string, .number, .leftBrace].contains($0.kind) }
    for token in values {
      for text in ["null", "[{}]", "'x'"] {
        let edit = SourceEdit.replace(token.range, with: text)
        if let bytes = SourceEdit.apply([edit], to: tree.bytes) { assertHolds(bytes) }
      }
    }
  }
}
