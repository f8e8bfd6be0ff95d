import XCTest

@testable import JSONSyntax

final class DiagnosticEncodingTests: XCTestCase {
  func testWideEncodingsShowInTheFirstBytes() {
    let wide: [(bytes: [UInt8], name: String)] = [
      ([0xFF, 0xFE], "UTF-16"), ([0xFE, 0xFF, 0, 0x41], "UTF-16"), ([0x41, 0], "UTF-16"),
      ([0, 0x41, 0, 0x3D], "UTF-16"), ([0x41, 0, 0, 0], "UTF-32"), ([0, 0, 0, 0x41], "UTF-32"),
    ]
    for (bytes, name) in wide {
      let found = Diagnostic.wideEncoding(of: bytes)
      XCTAssertEqual(found?.message, "the file is \(name), expected it to be saved as UTF-8")
      XCTAssertEqual(found?.range, 0..<2)
    }
    for text in ["", "A", "A=1", "é", "\u{FEFF}A", "AB\0C"] {
      XCTAssertNil(Diagnostic.wideEncoding(of: Array(text.utf8)), text)
    }
  }

  func testTheFixTakesTheByteOrderMarkAway() {
    let found = Diagnostic.byteOrderMark(at: 0..<3)
    XCTAssertEqual(found.id, .invalidEncoding)
    let fixed = SourceEdit.apply(found.fixes[0].edits, to: Array("\u{FEFF}A".utf8))
    XCTAssertEqual(fixed, [0x41])
  }

  func testTheFirstByteOfARangeThatIsNotUTF8IsFound() {
    let bytes: [UInt8] = [0x41, 0xFF, 0xC3, 0xA9, 0x0B, 0xC3]
    let found = [0..<6, 2..<6, 2..<5].map { range in
      bytes.withUnsafeBufferPointer { Diagnostic.invalidUTF8(in: range, of: $0) }
    }
    XCTAssertEqual(found.map(\.?.range), [1..<2, 5..<6, nil])
    XCTAssertEqual(
      found[0]?.message, "byte 0xFF is not UTF-8, expected the file to be saved as UTF-8")
  }
}
