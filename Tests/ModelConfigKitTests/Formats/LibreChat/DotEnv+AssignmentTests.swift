import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class DotEnvAssignmentTests: XCTestCase {
  func testPlaces() {
    // The assignment, its name, its value, and the content of its value.
    assertPlaces("#\n« «A»=««1»» # c\n»B=2", .none)
    assertPlaces("«export «A» = «'«a\nb»'» # c\r\n»", .single)
    assertPlaces("««A»: «\"«»\"»»", .double)
    assertPlaces("««A»\n=\n «`«a»`»»", .backtick)
    assertPlaces("««A»=««'a»»»", .none)
    assertPlaces("««A»=«\"«a\" \"b»\"»#»", .double)
  }

  func testAMissingValueIsBehindItsSeparator() {
    for (source, place) in [("A=", 2), ("A= # c", 2), ("A=\n'x", 2), ("A: #", 3), ("A:\n\n", 3)] {
      let assignment = DotEnv(source).assignments[0]
      XCTAssertEqual(assignment.valueRange, place..<place, source)
      XCTAssertEqual(assignment.contentRange, place..<place, source)
      XCTAssertEqual(assignment.quote, .none, source)
    }
  }

  func testEachCodePointHasTheBytesThatSpellIt() {
    assertScalars("A= aé\\n🚀 ", "aé\\n🚀", [3..<4, 4..<6, 6..<7, 7..<8, 8..<12])
    assertScalars(#"A="\n\\r\t""#, "\n\\\r\\t", [3..<5, 5..<6, 6..<8, 8..<9, 9..<10])
    assertScalars("A='\r\n\r\n\n\\n'", "\n\n\n\\n", [3..<5, 5..<7, 7..<8, 8..<9, 9..<10])
    assertScalars("A='\r\r\n'", "\n\n", [3..<4, 4..<6])
    assertScalars("A=\"\\", "\"\\", [2..<3, 3..<4])
    assertScalars("A=\"\\\"", "\\", [3..<4])
    assertScalars("A=", "", [])
  }

  func testWhatSpellsNothingHasNone() {
    for tail: [UInt8] in [[0x61, 0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x22, 0xC3, 0x22]] {
      let env = DotEnv(Array("A=".utf8) + tail)
      XCTAssertEqual(env.assignments[0].spelledScalars.count, 0)
      XCTAssertTrue(env.assignments[0].text.contains("\u{FFFD}"))
    }
  }

  private func assertPlaces(_ marked: String, _ quote: DotEnv.Quote, line: UInt = #line) {
    let source = MarkedSource(marked)
    guard let found = DotEnv(source.bytes).assignments.first else {
      return XCTFail("no assignment", line: line)
    }
    let places = [found.range, found.nameRange, found.valueRange, found.contentRange]
    XCTAssertEqual(places, source.ranges, line: line)
    XCTAssertEqual(found.quote, quote, line: line)
  }

  private func assertScalars(
    _ source: String, _ text: String, _ ranges: [ByteRange], line: UInt = #line
  ) {
    let assignment = DotEnv(source).assignments[0]
    XCTAssertEqual(Array(assignment.text.unicodeScalars), Array(text.unicodeScalars), line: line)
    XCTAssertEqual(
      assignment.spelledScalars.map(\.scalar), Array(text.unicodeScalars), line: line)
    XCTAssertEqual(assignment.spelledScalars.map(\.range), ranges, line: line)
  }
}
