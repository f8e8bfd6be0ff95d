import XCTest

import JSONSyntax

final class NumberTests: XCTestCase {
  func testNoExponentIsTooLarge() {
    for exponent in [Int.max, Int.min, Int.max - 1, Int.max - 18, 19, 18, -19, 1_000_000] {
      for mantissa in ["1", "10", "0", "0.1", "1.0", "-1", "120.0030", ".5", "5."] {
        let number = Number("\(mantissa)e\(exponent)")
        if abs(Double(exponent)) > 30, mantissa != "0" { XCTAssertNil(number.integer) }
        XCTAssertNotNil(number.strictSpelling)
      }
    }
    XCTAssertNil(Number("1e9223372036854775807").integer)
    XCTAssertNil(Number("1e99999999999999999999").integer)
    XCTAssertEqual(Number("0e9223372036854775807").integer, 0)
    XCTAssertEqual(Number("1e18").integer, 1_000_000_000_000_000_000)
    XCTAssertEqual(Number("9223372036854775807").integer, .max)
    XCTAssertNil(Number("9223372036854775808").integer)
  }

  func testEveryFormOfANumberHasTheValueThatFoundationReads() {
    var generator = SeededGenerator(seed: 14)
    let signs = ["", "-", "+"]
    let ends = ["", "e0", "e3", "E+2", "e-2", "e19", "e-19", "e9223372036854775807", "e-99999"]
    for _ in 0..<5_000 {
      let whole = String(
        Int.random(in: 0...99_999, using: &generator) / (Bool.random(using: &generator) ? 1_000 : 1)
      )
      let fraction =
        Bool.random(using: &generator) ? ".\(Int.random(in: 0...500, using: &generator))0" : ""
      let spelling =
        (signs.randomElement(using: &generator) ?? "") + whole + fraction
        + (ends.randomElement(using: &generator) ?? "")
      guard let value = Double(spelling), value.isFinite, abs(value) < 1e15 else {
        _ = Number(spelling).integer
        continue
      }
      let isWhole = value.rounded() == value && (value != 0 || Double(whole + fraction) == 0)
      XCTAssertEqual(Number(spelling).integer, isWhole ? Int(value) : nil, spelling)
    }
  }

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
