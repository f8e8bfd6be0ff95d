import XCTest

import JSONSyntax

final class SourceEditTests: XCTestCase {
  private func applied(_ edits: SourceEdit...) -> String? {
    SourceEdit.apply(edits, to: Array("0123456789".utf8)).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func testNoEdits() { XCTAssertEqual(applied(), "0123456789") }

  func testEachKind() {
    XCTAssertEqual(applied(.insert("a", at: 0)), "a0123456789")
    XCTAssertEqual(applied(.insert("a", at: 10)), "0123456789a")
    XCTAssertEqual(applied(.delete(0..<10)), "")
    XCTAssertEqual(applied(.replace(2..<4, with: "é")), "01é456789")
    XCTAssertEqual(applied(SourceEdit(9..<10, [0x41])), "012345678A")
  }

  func testAnyOrder() {
    XCTAssertEqual(
      applied(.delete(8..<9), .insert("a", at: 1), .replace(3..<5, with: "b")), "0a12b5679")
  }

  func testInsertionsAtOneOffsetKeepTheirOrder() {
    XCTAssertEqual(
      applied(.insert("a", at: 5), .insert("b", at: 5), .insert("", at: 5)), "01234ab56789")
    XCTAssertEqual(applied(.insert("b", at: 5), .insert("a", at: 5)), "01234ba56789")
  }

  func testInsertionBesideADeletion() {
    XCTAssertEqual(applied(.delete(3..<5), .insert("a", at: 3)), "012a56789")
    XCTAssertEqual(applied(.delete(3..<5), .insert("a", at: 5)), "012a56789")
    XCTAssertEqual(applied(.delete(3..<5), .delete(5..<7)), "012789")
  }

  func testOverlapsAreRefused() {
    XCTAssertNil(applied(.delete(3..<5), .delete(4..<6)))
    XCTAssertNil(applied(.delete(3..<5), .insert("a", at: 4)))
    XCTAssertNil(applied(.delete(3..<5), .replace(3..<5, with: "a")))
  }

  func testRangesOutsideTheSourceAreRefused() {
    XCTAssertNil(applied(.insert("a", at: 11)))
    XCTAssertNil(applied(.delete(9..<11)))
    XCTAssertNil(applied(.insert("a", at: -1)))
    XCTAssertNil(applied(.delete(-2..<1)))
  }
}
