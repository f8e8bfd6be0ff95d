import XCTest

@testable import JSONSyntax

final class UTF8ScalarTests: XCTestCase {
  private func length(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { UTF8Scalar.length($0, at: 0) }
  }

  func testWellFormedSequences() {
    for scalar: Unicode.Scalar in [
      "a", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}",
      "\u{10000}", "\u{FFFFF}", "\u{10FFFF}",
    ] {
      let bytes = Array(String(scalar).utf8)
      XCTAssertEqual(length(bytes), bytes.count, "\(scalar.value)")
      if bytes.count > 1 { XCTAssertEqual(length(bytes.dropLast()), 0, "cut \(scalar.value)") }
    }
  }

  func testIllFormedSequences() {
    let sequences: [[UInt8]] = [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2, 0x41], [0xE0, 0x9F, 0xBF],
      [0xED, 0xA0, 0x80], [0xE1, 0x80, 0xC0], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE],
    ]
    for sequence in sequences { XCTAssertEqual(length(sequence), 0, "\(sequence)") }
  }

  /// The same verdict as the standard library on every sequence of two bytes.
  func testAgreesWithTheStandardLibrary() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max where first >= 0x80 {
        let isValid = String(validating: [first, second], as: UTF8.self) != nil
        XCTAssertEqual(length([first, second]) == 2, isValid, "\(first) \(second)")
      }
    }
  }
}
