import XCTest

@testable import JSONSyntax

final class WordTests: XCTestCase {
  func testIdentifiers() {
    for text in ["a", "$", "_", "a1", "é", "\\u0061b", "null"] {
      XCTAssertTrue(Word(text).isIdentifier, text)
    }
    for text in ["", "1a", "a-b", "a.b", "\\u00", "\\x41", "a b"] {
      XCTAssertFalse(Word(text).isIdentifier, text)
    }
  }

  func testValues() {
    XCTAssertEqual(Word("None").value, "null")
    XCTAssertEqual(Word("gpt-5").value, #""gpt-5""#)
    XCTAssertEqual(Word("gpt\"").value, #""gpt""#)
    XCTAssertEqual(Word("007").value, "7")
    XCTAssertEqual(Word("00").value, "0")
    XCTAssertEqual(Word("32_000").value, "32000")
    XCTAssertEqual(Word("2024-01-01").value, #""2024-01-01""#)
    XCTAssertNil(Word("...").value)
    XCTAssertNil(Word("{{ x }}").value)
    XCTAssertNil(Word("${KEY}").value)
  }

  func testLongWordsAreNotQuotedWhole() {
    let key = "sk-or-v1-0123456789abcdef0123456789abcdef"
    XCTAssertFalse(Word(key).complaint.contains(key.suffix(20)))
    let tree = SyntaxTree("{\"api_key\": \(key), \(key): 1}")
    for diagnostic in tree.diagnostics {
      XCTAssertFalse(diagnostic.message.contains(key.suffix(20)))
      XCTAssertFalse(diagnostic.fixes.contains { $0.message.contains(key.suffix(20)) })
    }
  }

  func testConflictMarkersAreNamedAndNeverQuoted() throws {
    let tree = SyntaxTree("[\n<<<<<<< HEAD\n1\n]")
    let found = try XCTUnwrap(tree.diagnostics.first)
    XCTAssertTrue(found.message.contains("left from a merge"), found.message)
    XCTAssertEqual(found.fixes, [])
  }
}
