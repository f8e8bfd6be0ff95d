import XCTest

import JSONSyntax

final class StringDecoderTests: XCTestCase {
  private func decoded(_ content: String, _ dialect: Dialect = .json) -> String? {
    SyntaxTree("\"\(content)\"", dialect: dialect).root?.string
  }

  func testPlainText() {
    XCTAssertEqual(decoded(""), "")
    XCTAssertEqual(decoded("aé😀\u{7F}"), "aé😀\u{7F}")
  }

  func testEscapes() {
    XCTAssertEqual(decoded(#"\"\\\/\b\f\n\r\t"#), "\"\\/\u{8}\u{C}\n\r\t")
    XCTAssertEqual(decoded(#"\u0041\u00e9\u20AC\u0000"#), "Aé€\u{0}")
    XCTAssertEqual(decoded(#"a\\nb"#), #"a\nb"#)
  }

  func testSurrogatePairs() {
    XCTAssertEqual(decoded(#"\ud83d\ude00"#), "😀")
    XCTAssertEqual(decoded(#"\uD800\uDC00\uDBFF\uDFFF"#), "\u{10000}\u{10FFFF}")
  }

  func testLoneSurrogatesAreReplaced() {
    XCTAssertEqual(decoded(#"a\ud800b"#), "a\u{FFFD}b")
    XCTAssertEqual(decoded(#"\ude00\ud83d"#), "\u{FFFD}\u{FFFD}")
    XCTAssertEqual(decoded(#"\ud800\ud83d\ude00"#), "\u{FFFD}😀")
    XCTAssertEqual(decoded(#"\ud800\u0041"#), "\u{FFFD}A")
  }

  func testInvalidBytesAreReplaced() {
    XCTAssertEqual(SyntaxTree([0x22, 0x61, 0xFF, 0x62, 0x22]).root?.string, "a\u{FFFD}b")
    XCTAssertEqual(SyntaxTree([0x22, 0x5C, 0x6E, 0xFF, 0x22]).root?.string, "\n\u{FFFD}")
  }

  func testEscapesOfJSON5() {
    XCTAssertEqual(decoded(#"\x41\v\0\'\a"#, .json5), "A\u{B}\u{0}'a")
    XCTAssertEqual(decoded("a\\\nb\\\r\nc\\\rd\\\u{2028}e\\\u{2029}f", .json5), "abcdef")
    XCTAssertEqual(decoded("\\é", .json5), "é")
  }
}
