import XCTest

@testable import ByokCommands

final class TextWidthTests: XCTestCase {
  func testColumns() {
    for (text, columns) in [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｶﾅ", 2), ("Ａ", 2), ("👍", 2),
      ("❤️", 2), ("🇩🇪", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("a漢", 3), ("…", 1),
    ] {
      XCTAssertEqual(TextWidth.columns(text), columns, text)
    }
  }

  func testCut() {
    XCTAssertEqual(TextWidth.cut("abcdef", to: 6), "abcdef")
    XCTAssertEqual(TextWidth.cut("abcdef", to: 5), "abcd…")
    XCTAssertEqual(TextWidth.cut("漢字漢字", to: 6), "漢字…")
    XCTAssertEqual(TextWidth.cut("漢字漢字", to: 7), "漢字漢…")
    XCTAssertEqual(TextWidth.cut("e\u{301}e\u{301}e\u{301}", to: 2), "e\u{301}…")
  }

  func testPadded() {
    XCTAssertEqual(TextWidth.padded("漢", to: 4), "漢  ")
    XCTAssertEqual(TextWidth.padded("5", to: 3, trailing: true), "  5")
    XCTAssertEqual(TextWidth.padded("long", to: 2), "long")
  }
}
