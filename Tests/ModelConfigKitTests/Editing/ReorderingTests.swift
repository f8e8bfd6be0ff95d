import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class ReorderingTests: XCTestCase {
  private static let written = """
    {"customModels": [
      {"displayName": "A", "id": "custom:A-0", "index": 0}, // first
      {"displayName": "B", "id": "custom:B-1", "index": 1},
      {"displayName": "C", "id": "custom:mine", "index": 7}
    ]}
    """

  private let config = ModelConfig(Array(written.utf8), kind: .settings)

  func testWhatDroidWroteFollowsARemoval() throws {
    let bytes = try XCTUnwrap(
      SourceEdit.apply(try config.edits(removing: [0]), to: config.tree.bytes))
    let expected = """
      {"customModels": [
        {"displayName": "B", "id": "custom:B-0", "index": 0},
        {"displayName": "C", "id": "custom:mine", "index": 7}
      ]}
      """
    XCTAssertEqual(String(decoding: bytes, as: UTF8.self), expected)
    XCTAssertEqual(
      config.selectorMoves(removing: [0]), [SelectorMove(old: "custom:B-1", new: "custom:B-0")])
  }

  func testWhatDroidWroteFollowsAMove() throws {
    let bytes = try config.bytes(moving: 0, to: 1)
    let expected = """
      {"customModels": [
        {"displayName": "B", "id": "custom:B-0", "index": 0},
        {"displayName": "A", "id": "custom:A-1", "index": 1}, // first
        {"displayName": "C", "id": "custom:mine", "index": 7}
      ]}
      """
    XCTAssertEqual(String(decoding: bytes, as: UTF8.self), expected)
    XCTAssertEqual(
      config.selectorMoves(moving: 0, to: 1),
      [
        SelectorMove(old: "custom:B-1", new: "custom:B-0"),
        SelectorMove(old: "custom:A-0", new: "custom:A-1"),
      ])
  }

  func testANewModelGetsWhatAllOthersHave() throws {
    let source =
      "{\"customModels\": [{\"displayName\": \"A\", \"id\": \"custom:A-0\", \"index\": 0}]}"
    let config = ModelConfig(Array(source.utf8), kind: .settings)
    let edits = try config.edits(adding: ModelFields(displayName: "B C"))
    let bytes = try XCTUnwrap(SourceEdit.apply(edits, to: config.tree.bytes))
    let entry = try XCTUnwrap(ModelConfig(bytes, kind: .settings).entries.last)
    XCTAssertEqual(entry.string(.id), "custom:B-C-1")
    XCTAssertEqual(entry[.index]?.number?.integer, 1)
    XCTAssertNil(try added(to: "{\"customModels\": [{\"displayName\": \"A\"}]}")[.id])
  }

  private func added(to source: String) throws -> ModelEntry {
    let config = ModelConfig(Array(source.utf8), kind: .settings)
    let edits = try config.edits(adding: ModelFields(displayName: "B"))
    let bytes = try XCTUnwrap(SourceEdit.apply(edits, to: config.tree.bytes))
    return try XCTUnwrap(ModelConfig(bytes, kind: .settings).entries.last)
  }
}
