import XCTest

@testable import JSONSyntax

final class LexerTests: XCTestCase {
  func testTokens() {
    let tree = SyntaxTree(#"{"a": [1, true, false, null]}"#)
    XCTAssertEqual(
      tree.tokens.map(\.kind),
      [
        .leftBrace, .string, .colon, .leftBracket, .number, .comma, .true, .comma, .false, .comma,
        .null, .rightBracket, .rightBrace, .endOfFile,
      ])
    XCTAssertEqual(
      tree.tokens.dropLast().map { tree.text($0.range) },
      ["{", "\"a\"", ":", "[", "1", ",", "true", ",", "false", ",", "null", "]", "}"])
  }

  /// Strings are passed eight bytes at a time: every byte is tried at every place.
  func testSpecialBytesAreFoundAtEveryPlaceOfAString() {
    for length in 0..<20 {
      for place in 0..<max(length, 1) {
        for byte: UInt8 in [0x00, 0x1F, 0x20, 0x21, 0x22, 0x5B, 0x5C, 0x7F, 0x80, 0xFF] {
          var content = [UInt8](repeating: 0x61, count: length)
          if place < length { content[place] = byte }
          let isPlain = place >= length || ![0x00, 0x1F, 0x22, 0x5C, 0x80, 0xFF].contains(byte)
          let tree = SyntaxTree([0x22] + content + [0x22, 0x20])
          XCTAssertEqual(tree.diagnostics.isEmpty, isPlain, "byte \(byte) at \(place) of \(length)")
        }
      }
    }
  }

  func testNullBytes() {
    assertDiagnostics(
      "[1, «\u{0}»]", ["\"\u{0}\" is not a value, expected a text in quotation marks"])
  }
}
