import XCTest

@testable import ModelConfigKit

final class SelectorMovesTests: XCTestCase {
  func testThoseBehindARemovedOneMove() {
    let config = ModelConfig(
      Array(
        """
        {"customModels": [
          {"model": "a"}, {"model": "b"}, {"id": "custom:fixed", "model": "c"}, {"model": "d"}
        ]}
        """.utf8), kind: .settings)
    let moves = config.selectorMoves(removing: [1])
    XCTAssertEqual(moves.map(\.old), ["custom:d-3"])
    XCTAssertEqual(moves.map(\.new), ["custom:d-2"])
    XCTAssertEqual(config.selectorMoves(removing: [3]), [])
    XCTAssertEqual(config.selectorMoves(removing: [0]).map(\.new), ["custom:b-0", "custom:d-2"])
  }
}
