import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class DotEnvLineTests: XCTestCase {
  func testEachKindOfLine() {
    assertLines(
      "«\n»« \t\u{A0}\r\n»« # c='\r»«A=1 # c\n»«B C\n»« export D: 'a\n\n# b' # c\n»«#»",
      [.blank, .blank, .comment, .assignment, .unparsable, .assignment, .comment])
  }

  func testNothingHasNoLines() {
    assertLines("", [])
    assertLines("«A=1»", [.assignment])
    assertLines("«A=1\n»", [.assignment])
    assertLines("« »", [.blank])
    assertLines("«\u{FEFF}A=1»", [.assignment])
  }

  func testTheLinesOfOneAssignmentAreOnePiece() {
    assertLines("«A\n=\n\n 'a' # b\n»«B»", [.assignment, .unparsable])
    assertLines("«A=\n»«\n»«'a\n»", [.assignment, .blank, .unparsable])
    assertLines("«A:\nB=1\n»«\n»", [.assignment, .blank])
  }

  private func assertLines(_ marked: String, _ kinds: [DotEnv.Line.Kind], line: UInt = #line) {
    let source = MarkedSource(marked)
    let lines = DotEnv(source.bytes).lines
    XCTAssertEqual(lines.map(\.kind), kinds, line: line)
    XCTAssertEqual(lines.map(\.range), source.ranges, line: line)
  }
}
