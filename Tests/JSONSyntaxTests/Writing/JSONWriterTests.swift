import XCTest

import JSONSyntax

final class JSONWriterTests: XCTestCase {
  func testEscapesWhatMustBeEscapedOnly() {
    XCTAssertEqual(JSONWriter.quoted("a/é😀\u{7F}'"), "\"a/é😀\u{7F}'\"")
    XCTAssertEqual(
      JSONWriter.quoted("\"\\\u{8}\t\n\u{C}\r\u{0}\u{1F}"), #""\"\\\b\t\n\f\r\u0000\u001f""#)
  }

  func testEveryScalarReadsTheSameAgain() {
    for value in (0..<0x250).map({ UInt32($0) }) + [0x2028, 0xFFFD, 0xFFFF, 0x10FFFF] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let tree = SyntaxTree(JSONWriter.quoted(String(scalar)))
      XCTAssertEqual(tree.diagnostics, [])
      XCTAssertEqual(tree.root?.string.map { Array($0.unicodeScalars) }, [scalar])
    }
  }
}
