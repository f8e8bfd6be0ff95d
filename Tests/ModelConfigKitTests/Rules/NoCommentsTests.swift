import XCTest

@testable import ModelConfigKit

final class NoCommentsTests: XCTestCase {
  private let rule = NoComments()

  func testACommentIsFoundFromItsFirstToItsLastCharacter() {
    for comment in ["// plenty", "/* plenty */"] {
      let source = Sample.config(["max_tokens": "16384 «\(comment)»"])
      let found = Linter().lint(ModelConfig(MarkedSource(source).bytes, kind: .config))
      XCTAssertEqual(found.map(\.id), ["comment"])
      XCTAssertEqual(found.map(\.range), MarkedSource(source).ranges)
    }
  }

  func testFixingRemovesComments() {
    let source = """
      {
        // mine
        "custom_models": [] /* none */
      }

      """
    let mended = Fixing().mend(ModelConfig(Array(source.utf8), kind: .config), Linter()).document
    XCTAssertEqual(Linter().lint(mended), [])
    XCTAssertFalse(String(decoding: mended.tree.bytes, as: UTF8.self).contains("mine"))
  }

  func testSettingsMayHoldComments() {
    let source = """
      {"customModels": [] // none
      }
      """
    assertClean(source, as: .settings)
  }
}
