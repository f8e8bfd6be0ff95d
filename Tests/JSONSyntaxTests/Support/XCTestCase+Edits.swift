import XCTest

import JSONSyntax

extension XCTestCase {
  /// Asserts what a source looks like after edits; its dialect is JSONC unless another is named.
  func assertEdits(
    _ source: String, _ result: String, dialect: Dialect = .jsonc,
    file: StaticString = #filePath, line: UInt = #line,
    _ edits: (SyntaxNode) -> [SourceEdit]?
  ) {
    let tree = SyntaxTree(source, dialect: dialect)
    guard let root = tree.root, let edits = edits(root),
      let bytes = SourceEdit.apply(edits, to: tree.bytes)
    else { return XCTFail("no edits", file: file, line: line) }
    XCTAssertEqual(String(decoding: bytes, as: UTF8.self), result, file: file, line: line)
    XCTAssertTrue(SyntaxTree(bytes, dialect: dialect).isWellFormed, file: file, line: line)
  }
}
