import XCTest

@testable import JSONSyntax

final class EscapeTests: XCTestCase {
  func testHexadecimal() {
    let bytes = Array("00fFg".utf8)
    XCTAssertEqual(Escape.hexadecimal(bytes, at: 0, digits: 4), 0xFF)
    XCTAssertEqual(Escape.hexadecimal(bytes, at: 2, digits: 2), 0xFF)
    XCTAssertNil(Escape.hexadecimal(bytes, at: 1, digits: 4))
    XCTAssertNil(Escape.hexadecimal(bytes, at: 3, digits: 4))
  }

  func testLowSurrogate() {
    XCTAssertEqual(Escape.lowSurrogate(Array(#"x\uDC01"#.utf8), at: 1), 0xDC01)
    for text in [#"x\uD800"#, #"x\uE000"#, #"x\uDC0"#, "x", #"xu0DC00"#] {
      XCTAssertNil(Escape.lowSurrogate(Array(text.utf8), at: 1), text)
    }
  }
}
