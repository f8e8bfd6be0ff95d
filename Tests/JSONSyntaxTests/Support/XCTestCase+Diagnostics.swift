import XCTest

import JSONSyntax

extension XCTestCase {
  /// Asserts that a source, in which `«…»` mark the expected places, gives these messages there in
  /// their order, and, when `fixed` is given, that the first fix of each makes this text of it,
  /// which is well formed.
  func assertDiagnostics(
    _ marked: String, _ messages: [String], fixed: String? = nil, dialect: Dialect = .json,
    file: StaticString = #filePath, line: UInt = #line
  ) {
    let text = MarkedText(marked)
    let tree = SyntaxTree(text.bytes, dialect: dialect)
    XCTAssertEqual(tree.diagnostics.map(\.message), messages, marked, file: file, line: line)
    XCTAssertEqual(tree.diagnostics.map(\.range), text.ranges, marked, file: file, line: line)
    guard let fixed else { return }
    let edits = tree.diagnostics.flatMap { $0.fixes.first?.edits ?? [] }
    guard let bytes = SourceEdit.apply(edits, to: text.bytes) else {
      return XCTFail("the fixes overlap", file: file, line: line)
    }
    XCTAssertEqual(String(decoding: bytes, as: UTF8.self), fixed, file: file, line: line)
    let clean = SyntaxTree(bytes, dialect: dialect).diagnostics
    XCTAssertEqual(clean, [], fixed, file: file, line: line)
  }
}
