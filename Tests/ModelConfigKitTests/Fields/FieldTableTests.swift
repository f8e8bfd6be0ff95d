import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class FieldTableTests: XCTestCase {
  private func field(_ name: String, in kind: ModelFileKind) -> Field? {
    let tree = SyntaxTree("{\"\(name)\": 1}")
    return tree.root?.members.map { FieldTable.of(kind).field(named: $0.name) }.first ?? nil
  }

  func testEveryFieldIsFoundByItsName() {
    for kind in ModelFileKind.allCases {
      for expected in Field.allCases {
        guard let name = expected.name(in: kind) else { continue }
        XCTAssertEqual(field(name, in: kind), expected, name)
      }
    }
  }

  func testAnEscapedNameIsTheSameName() {
    XCTAssertEqual(field(#"m\u006fdel"#, in: .config), .model)
  }

  func testOtherNamesAreNoFields() {
    for name in ["Model", "models", "baseUrl", ""] { XCTAssertNil(field(name, in: .config), name) }
  }
}
