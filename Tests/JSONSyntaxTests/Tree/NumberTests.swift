import XCTest

import JSONSyntax

final class NumberTests: XCTestCase {
  func testIntegers() {
    let integers: [String: Int] = [
      "0": 0, "-0": 0, "0.0": 0, "0e400": 0, "-0E-9": 0, "32000": 32000, "32000.0": 32000,
      "32000.000": 32000, "3.2e4": 32000, "32e3": 32000, "0.32E+5": 32000, "320000e-1": 32000,
      "1e3": 1000, "-1e3": -1000, "1e18": 1_000_000_000_000_000_000, "0.001e3": 1, "1000e-3": 1,
      "9223372036854775807": .max, "-9223372036854775808": .min, "9223372036854775807.0": .max,
      "922337203685477580.7e1": .max, "0x7D00": 32000, "-0x10": -16, "+0x1": 1, "0XfF": 255,
      "0x7FFFFFFFFFFFFFFF": .max, "-0x8000000000000000": .min, "+5": 5, "5.": 5, ".5e1": 5,
    ]
    for (spelling, integer) in integers {
      XCTAssertEqual(Number(spelling).integer, integer, spelling)
    }
  }

  func testNoIntegers() {
    for spelling in [
      "0.5", "1e-1", "1.5", "12.34e1", "1e400", "1e19", "9223372036854775808",
      "-9223372036854775809", "12345678901234567890", "1e99999999999999999999", "Infinity", "NaN",
      "-Infinity", "0x8000000000000000", "0xFFFFFFFFFFFFFFFFFF", "", "-", ".", "1x", "0x",
    ] {
      XCTAssertNil(Number(spelling).integer, spelling)
    }
  }

  func testStrictSpelling() {
    let spellings: [String: String?] = [
      "1": "1", "-1.50e+03": "-1.50e+03", "+5": "5", ".5": "0.5", "-.5": "-0.5", "5.": "5",
      "5.e3": "5e3", "0x7D00": "32000", "-0x10": "-16", "Infinity": nil, "NaN": nil,
      "0xFFFFFFFFFFFFFFFFFF": nil,
    ]
    for (spelling, strict) in spellings {
      XCTAssertEqual(Number(spelling).strictSpelling, strict, spelling)
    }
  }

  func testSpellingIsKept() throws {
    let root = try XCTUnwrap(SyntaxTree("[32000.0, 12345678901234567890, 1E+2, -0]").root)
    XCTAssertEqual(
      root.elements.compactMap { $0.number?.spelling },
      ["32000.0", "12345678901234567890", "1E+2", "-0"])
  }
}
