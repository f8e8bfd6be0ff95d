import XCTest

import JSONSyntax

final class SyntaxTreeTests: XCTestCase {
  func testKeepsTheBytes() {
    let bytes: [UInt8] = [0x20, 0xFF, 0x0D, 0x00]
    XCTAssertEqual(SyntaxTree(bytes).bytes, bytes)
  }

  func testUTF16AndUTF32() {
    let texts: [(bytes: [UInt8], name: String)] = [
      ([0xFF, 0xFE, 0x7B, 0], "UTF-16"), ([0xFE, 0xFF, 0, 0x7B], "UTF-16"),
      ([0x7B, 0, 0x7D, 0], "UTF-16"), ([0, 0x7B, 0, 0x7D], "UTF-16"), ([0x31, 0], "UTF-16"),
      ([0x7B, 0, 0, 0], "UTF-32"), ([0, 0, 0, 0x7B], "UTF-32"),
    ]
    for (bytes, name) in texts {
      let tree = SyntaxTree(bytes)
      XCTAssertEqual(
        tree.diagnostics.map(\.message), ["the file is \(name), expected it to be saved as UTF-8"])
      XCTAssertEqual(tree.diagnostics.map(\.id), [.invalidEncoding])
      XCTAssertFalse(tree.isWellFormed)
      XCTAssertNil(tree.root)
    }
  }

  func testByteOrderMark() {
    assertDiagnostics(
      "«\u{FEFF}»{\"a\": 1}", ["byte order mark, expected the file to begin with its text"],
      fixed: "{\"a\": 1}")
    XCTAssertTrue(SyntaxTree("\u{FEFF}{}").isWellFormed)
  }

  func testWellFormedInSpiteOfFindings() {
    for text in ["[1,]", "[1] // a", "\u{FEFF}[]", #"["\ud800"]"#, "# a\n[]"] {
      XCTAssertTrue(SyntaxTree(text).isWellFormed, text)
      XCTAssertFalse(SyntaxTree(text).diagnostics.isEmpty, text)
    }
  }

  func testNotWellFormed() {
    for text in ["", "[", "[1 2]", "[\"\\q\"]", "['a']", "[\u{A0}]", "[0x1]", "[] []"] {
      XCTAssertFalse(SyntaxTree(text).isWellFormed, text)
    }
    XCTAssertFalse(SyntaxTree([0x22, 0xFF, 0x22]).isWellFormed)
  }
}
