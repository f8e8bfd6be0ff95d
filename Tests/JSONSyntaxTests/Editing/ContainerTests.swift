import XCTest

@testable import JSONSyntax

final class ContainerTests: XCTestCase {
  private func container(_ text: String) throws -> Container {
    try XCTUnwrap(SyntaxTree(text, dialect: .jsonc).root.flatMap(Container.init))
  }

  func testItems() throws {
    let list = try container("[1 , [2], {}]")
    XCTAssertEqual(list.items.map(\.range), [1..<2, 5..<8, 10..<12])
    XCTAssertEqual(list.items.map(\.comma), [3..<4, 8..<9, nil])
    XCTAssertEqual(list.interior, 1..<12)
    let object = try container("{\"a\" : 1,}")
    XCTAssertEqual(object.items.map(\.range), [1..<8])
    XCTAssertEqual(object.items.map(\.comma), [8..<9])
  }

  func testGaps() throws {
    let list = try container("[ 1 ,  2   ]")
    XCTAssertEqual((0...2).map { list.gap(before: $0).range }, [1..<2, 5..<7, 8..<11])
    XCTAssertEqual(list.gap(beforeCommaOf: 0)?.range, 3..<4)
    XCTAssertNil(list.gap(beforeCommaOf: 1))
    XCTAssertNil(list.gap(beforeCommaOf: -1))
  }

  func testLines() throws {
    XCTAssertTrue(try container("[\n1]").isManyLine)
    XCTAssertFalse(try container("[1,\n2]").isManyLine)
    XCTAssertTrue(try container("[]").isManyLine)
    XCTAssertEqual(try container("\n\t [1]").indent(at: 4), "\t ")
  }

  func testOthersAreNone() {
    for text in ["1", "[", "[1 2]", "\"\""] {
      XCTAssertNil(SyntaxTree(text).root.flatMap(Container.init), text)
    }
  }
}
