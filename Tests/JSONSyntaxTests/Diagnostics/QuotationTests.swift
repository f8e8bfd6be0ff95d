import XCTest

@testable import JSONSyntax

final class QuotationTests: XCTestCase {
  func testShortTextIsQuotedWhole() {
    XCTAssertEqual(Quotation("abc").description, "\"abc\"")
    XCTAssertEqual(
      Quotation(String(repeating: "é", count: 24)).description.unicodeScalars.count, 26)
  }

  func testLongTextIsCut() {
    XCTAssertEqual(
      Quotation(String(repeating: "a", count: 25)).description, "\"aaaaaaaaaaaa…\"")
  }

  func testAQuotationMarkAtTheStartDoesNotCount() {
    let word = "abcdefghijklmnopqrstuvwxyz"
    XCTAssertEqual(Quotation.shortened(word), "abcdefghijkl…")
    XCTAssertEqual(Quotation.shortened("\"\(word)\""), "\"abcdefghijkl…")
  }
}
