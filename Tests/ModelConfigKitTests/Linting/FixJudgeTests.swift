import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class FixJudgeTests: XCTestCase {
  private let key = "sk-or-v1-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
  private let other = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

  /// Whether the fixes of a finding about a source are offered, and safe, once they are judged.
  private func judged(
    _ source: [UInt8], as kind: FileKind = .config, _ edits: SourceEdit...
  ) -> [Bool] {
    var judge = FixJudge(kind.read(source))
    let finding = Diagnostic("rule", "message", at: 0..<1, fixes: [FixIt("mend it", edits)])
    return judge.judged(finding).fixes.map(\.isSafe)
  }

  private func judged(_ source: String, replacing part: String, with text: String) -> [Bool] {
    judged(Array(source.utf8), .replace(range(of: part, in: source), with: text))
  }

  private func range(of part: String, in source: String) -> ByteRange {
    let (bytes, part) = (Array(source.utf8), Array(part.utf8))
    let start = bytes.indices.first { bytes[$0...].starts(with: part) } ?? 0
    return start..<start + part.count
  }

  func testToReplaceAKeyIsRefused() {
    for key in [key, other] {
      XCTAssertEqual(judged("[\"\(key)\"]", replacing: "\"\(key)\"", with: "\"openai\""), [])
      XCTAssertEqual(judged("[1] // \(key)", replacing: " // \(key)", with: ""), [])
      XCTAssertEqual(judged("{\"a\": \"\(key)\"}", replacing: key, with: key.dropLast(4) + ""), [])
    }
  }

  func testToDeleteAKeyThatStandsElsewhereIsUnsafe() {
    XCTAssertEqual(
      judged("[\"\(key)\"] // \(key)", replacing: " // \(key)", with: ""), [false])
    // Two deletions of one fix may not count on each other.
    let source = "\(key) \(key)"
    let half = key.utf8.count
    XCTAssertEqual(
      judged(Array(source.utf8), .delete(0..<half), .delete(half..<half * 2 + 1)), [])
  }

  func testToPutSomethingAtAKeyIsUnsafe() {
    XCTAssertEqual(
      judged("[\"\(key)\"]", replacing: "\"\(key)\"", with: "\"http://\(key)\""), [false])
    XCTAssertEqual(judged("[\"\(key)\"]", replacing: "\"\(key)\"", with: "\"\(key)/v1\""), [false])
    XCTAssertEqual(
      judged("[\"NAME=\(key)\"]", replacing: "NAME=", with: ""), [false])
  }

  func testToMoveAKeyIsUnsafe() {
    let source = Array("{\"a\": \"\(key)\", \"b\": {}}".utf8)
    let moved = range(of: "\"a\": \"\(key)\", ", in: String(decoding: source, as: UTF8.self))
    XCTAssertEqual(
      judged(source, .delete(moved), .insert("\"a\": \"\(key)\"", at: source.count - 2)), [false])
  }

  func testToCopyAKeyIsRefused() {
    XCTAssertEqual(judged("{\"a\": \"\(key)\"}", replacing: "\"a\"", with: "\"\(key)\""), [])
  }

  func testQuotesAndBlanksAroundAKeyAreNoPartOfIt() {
    XCTAssertEqual(judged("['\(key)']", replacing: "'\(key)'", with: "\"\(key)\""), [true])
    XCTAssertEqual(judged("[\"\(key) \"]", replacing: "\(key) ", with: key), [true])
    XCTAssertEqual(judged("[\"\(key)\n\(other)\"]", replacing: "\n", with: ""), [true])
    XCTAssertEqual(judged(#"["\#(key)\r\n"]"#, replacing: #"\r\n"#, with: ""), [true])
    XCTAssertEqual(judged(#"["\#(key)\\n\#(other)"]"#, replacing: #"\\n"#, with: #"\n"#), [true])
    XCTAssertEqual(judged("[\(key) 1]", replacing: " 1", with: ", 1"), [true])
  }

  func testWhatStandsElsewhereInALineIsNoMatter() {
    XCTAssertEqual(
      judged("{\"k\": \"\(key)\", \"a\": 1}", replacing: "\"a\": 1", with: "\"a\": 2"), [true])
    XCTAssertEqual(
      judged(
        "[\"https://llm.acme.net/\(other)/v1/messages\"]",
        replacing: "\"https://llm.acme.net/\(other)/v1/messages\"",
        with: "\"https://llm.acme.net/\(other)\""), [false])
    XCTAssertEqual(
      judged(
        "[\"https://llm.acme.net/\(other)/v1/messages\"]",
        replacing: "\"https://llm.acme.net/\(other)/v1/messages\"",
        with: "\"https://llm.acme.net/\(other)/v1\""), [true])
  }

  func testBytesThatAreNoTextAreNeitherTouchedNorCopied() {
    let source = Array("[\"a".utf8) + [0xFF] + Array("b\"]".utf8)
    XCTAssertEqual(judged(source, .replace(1..<6, with: "\"a\u{FFFD}b\"")), [])
    XCTAssertEqual(judged(source, .delete(1..<6)), [])
    XCTAssertEqual(judged(source, .replace(0..<1, with: "[ ")), [true])
    XCTAssertEqual(
      judged(Array(#"["\ud83d"]"#.utf8), .replace(1..<9, with: "\"\u{FFFD}\"")), [])
  }

  func testALostKeyIsNamed() {
    let source = "{} // \(key)"
    var judge = FixJudge(FileKind.config.read(Array(source.utf8)))
    let end = source.utf8.count
    let finding = Diagnostic(
      "rule", "message", at: 0..<1, fixes: [FixIt("mend it", [.delete(2..<end)])])
    XCTAssertEqual(judge.judged(finding).notes.map(\.range), [6..<end])
  }
}
