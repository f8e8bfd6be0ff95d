import XCTest

@testable import ModelConfigKit

final class StringBlanksTests: XCTestCase {
  func testWhatCannotBeSeenIsBlank() {
    for text in [
      "", " ", "\t\r\n", "\u{3000}", "\u{200B}", "\u{FEFF}\u{202E}", "\u{7F}", "\u{3164}",
    ] {
      XCTAssertTrue(text.isBlank, text.debugDescription)
      XCTAssertEqual(text.trimmed, "", text.debugDescription)
    }
    for text in ["x", " x", "\u{200B}x", "日", "👩‍💻"] { XCTAssertFalse(text.isBlank, text) }
  }

  func testTrimmingLeavesTheInsideAlone() {
    XCTAssertEqual(" a b\u{200B}\n".trimmed, "a b")
    XCTAssertEqual("a".trimmed, "a")
    XCTAssertEqual("👩‍💻 ".trimmed, "👩‍💻")
    XCTAssertEqual("é\u{301} ".trimmed, "é\u{301}")
  }

  func testATextHoldsItsParts() {
    for part in ["", "abc", "a", "bc"] { XCTAssertTrue("abc".holds(part), part) }
    for part in ["ac", "abcd", "C"] { XCTAssertFalse("abc".holds(part), part) }
  }

  func testATextIsCutAroundAnother() {
    for (text, mark, pieces) in [
      ("", "${", [""]), ("a", "${", ["a"]), ("${a${b}", "${", ["", "a", "b}"]),
      ("$${${", "$${", ["", "${"]), ("aaa", "aa", ["", "a"]),
      ("é$\u{301}{", "$", ["é", "\u{301}{"]),
      ("ab", "", ["ab"]), ("ab", "ab", ["", ""]),
    ] {
      XCTAssertEqual(text.pieces(around: mark), pieces, text)
    }
  }
}
