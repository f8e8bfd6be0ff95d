import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class ModelReferenceTests: XCTestCase {
  func testReferencesFollowTheirModels() throws {
    let text = """
      {"model": "custom:B-1", "hooks": {"model": "custom:B-1"},
       "compactionTokenLimitPerModel": {"custom:B-1": 1, "custom:A-0": 2}}
      """
    let config = ModelConfig(Array(text.utf8), kind: .settings)
    XCTAssertEqual(config.references.map(\.id), ["custom:B-1", "custom:B-1", "custom:A-0"])
    let edits = config.edits(following: [SelectorMove(old: "custom:B-1", new: "custom:B-0")])
    let bytes = try XCTUnwrap(SourceEdit.apply(edits, to: config.tree.bytes))
    let expected = """
      {"model": "custom:B-0", "hooks": {"model": "custom:B-1"},
       "compactionTokenLimitPerModel": {"custom:B-0": 1, "custom:A-0": 2}}
      """
    XCTAssertEqual(String(decoding: bytes, as: UTF8.self), expected)
  }

  func testConfigFilesNameNothing() {
    let config = ModelConfig(Array("{\"model\": \"custom:A-0\"}".utf8), kind: .config)
    XCTAssertEqual(config.references.count, 0)
  }
}
