import XCTest

@testable import JSONSyntax

/// Every byte, against the standard library's view of it.
final class UInt8ASCIITests: XCTestCase {
  func testClasses() {
    for byte in UInt8.min...UInt8.max {
      let character = byte < 0x80 ? Character(Unicode.Scalar(byte)) : nil
      XCTAssertEqual(byte.isDigit, character?.isWholeNumber ?? false)
      XCTAssertEqual(byte.isLetter, character?.isLetter ?? false)
      XCTAssertEqual(byte.hexadecimalValue.map { Int($0) }, character?.hexDigitValue)
      XCTAssertEqual(byte.isLineBreak, byte == 0x0A || byte == 0x0D)
      XCTAssertEqual(byte.isJSONSpace, [0x20, 0x09, 0x0A, 0x0D].contains(byte))
      XCTAssertEqual(byte.isUTF8Continuation, 0x80...0xBF ~= byte)
    }
  }
}
