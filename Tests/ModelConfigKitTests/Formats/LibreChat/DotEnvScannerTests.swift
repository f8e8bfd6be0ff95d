import JSONSyntax
import XCTest

@testable import ModelConfigKit

/// What is reported, and where.
final class DotEnvScannerTests: XCTestCase {
  private static let unparsable = "line is no assignment and is skipped, expected \"NAME=value\""
  private static let unclosed =
    "quote is never closed and is part of the value, expected another at its end"
  private static let inside =
    "quotes do not enclose the whole value and are part of it, expected nothing behind them"
  private static let mark = "byte order mark, expected the file to begin with its text"

  func testLinesThatAreSkipped() {
    assertFindings("A=1\n \u{A0}«sk-or-v1-1234»\u{3000} \r\nB=2", [Self.unparsable])
    assertFindings("«export A»\n«A B=1 # c»\n«=1»", Array(repeating: Self.unparsable, count: 3))
    assertFindings("«A:»", [Self.unparsable])
    assertFindings("A=\n«'a»\n", [Self.unparsable])
    assertFindings("A='b\nc'\n«d'»", [Self.unparsable])
    assertFindings("«a»\u{2028}b=1 # \u{2029}«c»", [Self.unparsable, Self.unparsable])
  }

  func testWhatIsWellFormedIsNotReported() {
    assertFindings("", [])
    assertFindings("\n# A B\nA=1 # \"\n\nB=it's\nC='a\nb' # c\nexport D=\"\"\nE=\nF: 1\n", [])
    assertFindings("A=\"a\"b\"\nB='C:\\'\n", [])
  }

  func testQuotesThatDoNotEncloseTheValue() {
    assertFindings("A=«\"»a\nB= «'»b # c'd\nC=«`»", Array(repeating: Self.unclosed, count: 3))
    assertFindings("A=«\"»a\" b # c\nB=«'»b'c", [Self.inside, Self.inside])
    assertFindings("A=«\"»a\nB=«\"»b", [Self.unclosed, Self.unclosed])
  }

  func testAllOfItIsOneRule() {
    let findings = DotEnv("a\nB='b").diagnostics
    XCTAssertEqual(findings.map(\.id), [.invalidEnvLine, .invalidEnvLine])
    XCTAssertEqual(findings.map(\.severity), [.error, .error])
    XCTAssertEqual(DiagnosticID.invalidEnvLine.rawValue, "invalid-env-line")
  }

  func testNoMessageHoldsWhatTheFileHolds() {
    let secret = "hunter2"
    let sources = ["\(secret)", "export \(secret)", "A='\(secret)", "A='\(secret)' \(secret)"]
    for source in sources {
      let findings = DotEnv(source).diagnostics
      XCTAssertEqual(findings.count, 1, source)
      XCTAssertFalse(findings[0].message.contains(secret), source)
    }
  }

  func testTheByteOrderMarkIsReportedAndRead() {
    let env = DotEnv("\u{FEFF}A=1\n\u{FEFF}B=2")
    XCTAssertEqual(env.assignments.map(\.name), ["A", "B"])
    XCTAssertEqual(env.diagnostics.map(\.message), [Self.mark])
    XCTAssertEqual(env.diagnostics.map(\.id), [.invalidEncoding])
    let fixed = SourceEdit.apply(env.diagnostics[0].fixes[0].edits, to: env.bytes)
    XCTAssertEqual(fixed, Array("A=1\n\u{FEFF}B=2".utf8))
    assertFindings("«\u{FEFF}»«a»", [Self.mark, Self.unparsable])
  }

  func testAnotherEncodingIsOneFinding() {
    let wide: [UInt8] = [0xFF, 0xFE, 0x41, 0, 0x3D, 0, 0x31, 0, 0x0A, 0]
    for bytes in [wide, Array(wide.dropFirst(2))] {
      let env = DotEnv(bytes)
      XCTAssertEqual(
        env.diagnostics.map(\.message), ["the file is UTF-16, expected it to be saved as UTF-8"])
      XCTAssertEqual(env.lines, [DotEnv.Line(kind: .unparsable, range: 0..<bytes.count)])
      XCTAssertEqual(env.assignments.count, 0)
    }
  }

  func testBytesThatAreNotUTF8AreReportedOncePerLine() {
    let bytes: [UInt8] = Array("A='".utf8) + [0xFF, 0xFE, 0x0A] + Array("# é ".utf8) + [0xC3]
    let findings = DotEnv(bytes).diagnostics
    XCTAssertEqual(
      findings.map(\.message),
      [
        Self.unclosed, "byte 0xFF is not UTF-8, expected the file to be saved as UTF-8",
        "byte 0xC3 is not UTF-8, expected the file to be saved as UTF-8",
      ])
    XCTAssertEqual(findings.map(\.range), [2..<3, 3..<4, 11..<12])
  }

  /// With any of them a search that begins again at each line would take hours.
  func testHugeFilesOfUnclosedQuotesAreReadInOnePass() {
    let patterns = [
      "\"", "A=\"", "A=\"\n", "A='\nB=\"\nC=`\n", "A=\"x\n", "A=\"\\\"x\n", "A=\"\\\" ", "A\n",
      "A='\\'    x\n", "export\n", "A:\n", "A=\n", " ", "\n", "A=\"'`\n", "\\\"",
      "A=`\\` \\` \\`\n",
    ]
    for pattern in patterns {
      let bytes = Array(String(repeating: pattern, count: 200_000 / pattern.utf8.count).utf8)
      let env = DotEnv(Array("Z=\"x".utf8) + bytes)
      XCTAssertEqual(env.lines.last?.range.upperBound, bytes.count + 4, pattern)
    }
  }

  private func assertFindings(_ marked: String, _ messages: [String], line: UInt = #line) {
    let source = MarkedSource(marked)
    let findings = DotEnv(source.bytes).diagnostics
    XCTAssertEqual(findings.map(\.message), messages, marked, line: line)
    let places = MarkedSource.marking(findings.map(\.range), in: source.bytes)
    XCTAssertEqual(places.debugDescription, marked.debugDescription, line: line)
  }
}
