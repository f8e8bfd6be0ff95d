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

  func testAModelThatIsCommentedOutIsNotDeletedUnseen() {
    for comment in [
      #"// {"model": "m", "api_key": "acme"},"#, #"/* "api_key": "acme", */"#, "// },",
      #"# 'model': 'm'"#, #"//   "model" "m","#,
    ] {
      let source = "{\n  \(comment)\n  \"custom_models\": []\n}\n"
      let config = ModelConfig(Array(source.utf8), kind: .config)
      XCTAssertEqual(Fixing().mend(config, Linter()).count, 0, comment)
      let asked = Fixing(includingUnsafe: true).mend(config, Linter()).document
      XCTAssertEqual(
        String(decoding: asked.bytes, as: UTF8.self), "{\n  \"custom_models\": []\n}\n")
    }
  }

  func testACommentWithAKeyStays() {
    let source = "{\"custom_models\": [] // was \(Sample.key)\n}\n"
    let config = ModelConfig(Array(source.utf8), kind: .config)
    let found = Linter().lint(config)
    XCTAssertEqual(found.map(\.fixes), [[]])
    XCTAssertEqual(
      found.first?.notes.map(\.message),
      ["a fix would delete this key: move it out of the way first"])
    XCTAssertEqual(
      Fixing(includingUnsafe: true).mend(config, Linter()).document.bytes, config.bytes)
  }

  func testSettingsMayHoldComments() {
    let source = """
      {"customModels": [] // none
      }
      """
    assertClean(source, as: .settings)
  }
}
