import XCTest

@testable import JSONSyntax

final class LayoutTests: XCTestCase {
  private let value = JSONValue.object([
    .init("a", .array([.integer(1), .integer(2)])), .init("b", .string("c")),
  ])

  func testManyLines() {
    let layout = Layout(
      lineBreak: "\r\n", indentation: "\t", colon: " : ", hasTrailingComma: true)
    XCTAssertEqual(
      layout.text(value, indent: "\t"),
      "{\r\n\t\t\"a\" : [\r\n\t\t\t1,\r\n\t\t\t2,\r\n\t\t],\r\n\t\t\"b\" : \"c\",\r\n\t}")
  }

  func testOneLine() {
    let layout = Layout(colon: ":", commaGap: "", padding: " ", isOneLine: true)
    XCTAssertEqual(layout.text(value), #"{ "a":[ 1,2 ],"b":"c" }"#)
  }

  func testEmptyContainersAreShort() {
    XCTAssertEqual(Layout().text(.array([])), "[]")
    XCTAssertEqual(Layout(padding: " ", isOneLine: true).text(.object([])), "{}")
  }
}
