import XCTest

import JSONSyntax

final class SourceLocationConverterTests: XCTestCase {
  func testEmptyText() {
    let converter = SourceLocationConverter([])
    XCTAssertEqual(converter.lineCount, 1)
    XCTAssertEqual(converter.location(of: 0), SourceLocation(line: 1, column: 1, offset: 0))
    XCTAssertEqual(converter.range(ofLine: 1), 0..<0)
  }

  func testLineBreaksOfAllKinds() {
    let text = "a\nb\r\nc\rd\n\re"
    let converter = SourceLocationConverter(Array(text.utf8))
    XCTAssertEqual(converter.lineCount, 6)
    XCTAssertEqual(
      (1...6).map(converter.range(ofLine:)), [0..<1, 2..<3, 5..<6, 7..<8, 9..<9, 10..<11])
    XCTAssertEqual(
      [0, 2, 5, 7, 9, 10].map { converter.location(of: $0).line }, [1, 2, 3, 4, 5, 6])
  }

  func testPlaceInsideLineBreakBelongsToItsLine() {
    let converter = SourceLocationConverter(Array("a\r\nb".utf8))
    XCTAssertEqual(converter.location(of: 1), SourceLocation(line: 1, column: 2, offset: 1))
    XCTAssertEqual(converter.location(of: 2), SourceLocation(line: 1, column: 3, offset: 2))
    XCTAssertEqual(converter.location(of: 3), SourceLocation(line: 2, column: 1, offset: 3))
  }

  func testColumnsCountCodePoints() {
    let converter = SourceLocationConverter(Array("\té😀e\u{301}x".utf8))
    let columns = [0: 1, 1: 2, 3: 3, 7: 4, 8: 5, 10: 6, 11: 7]
    for (offset, column) in columns {
      XCTAssertEqual(converter.location(of: offset).column, column, "offset \(offset)")
    }
  }

  func testInvalidUTF8() {
    let converter = SourceLocationConverter([0xFF, 0xFE, 0x61, 0x80, 0x0A, 0x62])
    XCTAssertEqual(converter.location(of: 1).column, 2)
    XCTAssertEqual(converter.location(of: 2).column, 3)
    XCTAssertEqual(converter.location(of: 5), SourceLocation(line: 2, column: 1, offset: 5))
  }

  func testLastLineWithAndWithoutLineBreak() {
    let without = SourceLocationConverter(Array("a\nbc".utf8))
    XCTAssertEqual(without.lineCount, 2)
    XCTAssertEqual(without.location(of: 4), SourceLocation(line: 2, column: 3, offset: 4))
    let with = SourceLocationConverter(Array("a\nbc\n".utf8))
    XCTAssertEqual(with.lineCount, 3)
    XCTAssertEqual(with.location(of: 5), SourceLocation(line: 3, column: 1, offset: 5))
  }

  func testOutsideOfTheText() {
    let converter = SourceLocationConverter(Array("ab".utf8))
    XCTAssertEqual(converter.location(of: 9), SourceLocation(line: 1, column: 3, offset: 2))
    XCTAssertEqual(converter.location(of: -1).offset, 0)
    XCTAssertEqual(converter.range(ofLine: 0), 2..<2)
    XCTAssertEqual(converter.range(ofLine: 2), 2..<2)
  }

  /// Columns of long lines are counted in blocks; each offset is checked against plain counting.
  func testLongLines() {
    let text = String(repeating: "aé😀\n", count: 3) + String(repeating: "é😀x", count: 300)
    let bytes = Array(text.utf8)
    let converter = SourceLocationConverter(bytes)
    var before = SourceLocation(line: 1, column: 1, offset: 0)
    for (offset, byte) in bytes.enumerated() {
      XCTAssertEqual(converter.location(of: offset), before)
      let isWithinCodePoint = byte & 0xC0 == 0x80
      before =
        byte == 0x0A
        ? SourceLocation(line: before.line + 1, column: 1, offset: offset + 1)
        : SourceLocation(
          line: before.line, column: before.column + (isWithinCodePoint ? 0 : 1),
          offset: offset + 1)
    }
  }
}
