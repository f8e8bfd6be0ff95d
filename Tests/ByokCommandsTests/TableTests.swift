import XCTest

@testable import ByokCommands

final class TableTests: XCTestCase {
  private let table = Table(
    columns: [
      .init("#", isNumber: true), .init("Name"), .init("Place"), .init("Size", isNumber: true),
    ],
    rows: [["0", "first", "somewhere far away", "5"], ["10", "漢字", "near", "1234567"]])

  func testColumnsAreAligned() {
    XCTAssertEqual(
      table.lines(width: nil),
      [
        "   #  Name   Place                  Size", "   0  first  somewhere far away        5",
        "  10  漢字   near                1234567",
      ])
  }

  func testANumberIsLeftOutAndNotCut() {
    XCTAssertEqual(
      table.lines(width: 39),
      ["   #  Name   Place", "   0  first  somewhere far away", "  10  漢字   near"])
  }

  func testATextIsCutBeforeItIsLeftOut() {
    XCTAssertEqual(
      table.lines(width: 25),
      ["   #  Name   Place", "   0  first  somewhere f…", "  10  漢字   near"])
    XCTAssertEqual(table.lines(width: 24), ["   #  Name", "   0  first", "  10  漢字"])
  }

  func testNamesAreCutOnlyWhileTheyDiffer() {
    let names = ["a common beginning 1", "a common beginning 2"]
    let table = Table(columns: [.init("#"), .init("Name")], rows: names.map { ["0", $0] })
    XCTAssertEqual(
      table.lines(width: 10).dropFirst(),
      ["  0  a common beginning 1", "  0  a common beginning 2"])
    let others = Table(
      columns: [.init("#"), .init("Name")],
      rows: [["0", "one long name"], ["1", "two long names"]])
    XCTAssertEqual(
      others.lines(width: 10), ["  #  Name", "  0  one long na…", "  1  two long na…"])
  }

  func testTheLastColumnGoesOnBelowItself() {
    let table = Table(
      columns: [.init("A"), .init("B"), .init("C")], rows: [["a", "b", "one two three four"]],
      isLastWrapped: true)
    XCTAssertEqual(
      table.lines(width: 22), ["  A  B  C", "  a  b  one two three", "        four"])
  }

  func testUnsafeTextIsMeasuredAsItIsShown() {
    let table = Table(columns: [.init("A"), .init("B")], rows: [["a\u{1B}", "b"]])
    XCTAssertEqual(table.lines(width: nil), ["  A        B", "  a\\u{1b}  b"])
  }
}
