import XCTest

@testable import ModelConfigKit

final class EncodingIsUTF8Tests: XCTestCase {
  private let rule = EncodingIsUTF8()

  func testAByteOrderMarkIsFoundAndRemoved() {
    let source = "\u{FEFF}" + Sample.config([:])
    let found = Linter().lint(ModelConfig(Array(source.utf8), kind: .config))
    XCTAssertEqual(found.map(\.id), ["invalid-encoding"])
    XCTAssertEqual(found.map(\.range), [0..<3])
    assertMends(rule, source, to: Sample.config([:]))
  }

  func testHalfASurrogatePairIsFound() {
    assertFinds(
      rule, "half of a surrogate pair, expected both halves or the character itself",
      in: Sample.config(["model_display_name": #""Kimi «\ud83d»""#]))
    assertAllows(rule, Sample.config(["model_display_name": #""Kimi \ud83d\ude80""#]))
  }

  func testAByteThatIsNotUTF8IsFound() {
    var bytes = Array(Sample.config(["model_display_name": #""Kimi ?""#]).utf8)
    let place = bytes.firstIndex(of: UInt8(ascii: "?")) ?? 0
    bytes[place] = 0xE9
    let found = Linter().lint(ModelConfig(bytes, kind: .config))
    XCTAssertEqual(found.map(\.id), ["invalid-encoding"])
    XCTAssertEqual(found.map(\.range), [place..<place + 1])
    XCTAssertEqual(
      found.map(\.message), ["byte 0xE9 is not UTF-8, expected the file to be saved as UTF-8"])
  }

  func testUTF16IsOneFinding() {
    let units = Sample.config([:]).utf16.flatMap { [UInt8($0 & 0xFF), 0] }
    let bytes: [UInt8] = [0xFF, 0xFE] + units
    let found = Linter().lint(ModelConfig(bytes, kind: .config))
    XCTAssertEqual(found.map(\.id), ["invalid-encoding"])
  }
}
