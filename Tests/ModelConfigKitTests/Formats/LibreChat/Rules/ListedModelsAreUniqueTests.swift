import XCTest

@testable import ModelConfigKit

final class ListedModelsAreUniqueTests: XCTestCase {
  func testModelsThatOnlyLookEqualAreTwo() {
    assertAllows(
      ListedModelsAreUnique(), "OPENROUTER_MODELS=acme/caf\u{E9},acme/cafe\u{301}\n", as: .libreChat
    )
    for other in ["acme/m\u{200B}", "acme/\u{AD}m"] {
      let env = LibreChatConfig(Array("OPENROUTER_MODELS=acme/m,\(other)\n".utf8))
      let mended = Fixing().mend(env, Linter()).document
      XCTAssertEqual(mended.modelCount, 2, other)
    }
  }

  private let rule = ListedModelsAreUnique()

  func testAModelThatIsRepeatedIsFoundWithTheFirst() {
    let message = "\"a/b\" stands in the list a second time, expected it once"
    assertFinds(
      rule, message, message, in: "OPENROUTER_MODELS=a/b,c/d,«a/b»,«a/b»\n", as: .libreChat)
    let found = Linter(rules: [rule]).lint(
      LibreChatConfig(Array("OPENROUTER_MODELS=a/b,a/b".utf8)))
    XCTAssertEqual(found.first?.notes.map(\.range), [18..<21])
  }

  func testItIsRemovedWithItsComma() {
    assertMends(
      rule, "OPENROUTER_MODELS='a/b,c/d, a/b ,a/b' # x\n",
      to: "OPENROUTER_MODELS='a/b,c/d' # x\n", as: .libreChat)
    assertMends(
      rule, "OPENROUTER_MODELS=,a/b,a/b,c/d\n", to: "OPENROUTER_MODELS=,a/b,c/d\n",
      as: .libreChat)
    for other in ["acme/m\u{200B}", "acme/\u{AD}m"] {
      let env = LibreChatConfig(Array("OPENROUTER_MODELS=acme/m,\(other)\n".utf8))
      let mended = Fixing().mend(env, Linter()).document
      XCTAssertEqual(mended.modelCount, 2, other)
    }
  }

  func testOneMistakeOneFinding() {
    let found = Linter().lint(LibreChatConfig(Array("OPENROUTER_MODELS=gpt,gpt".utf8)))
    XCTAssertEqual(found.map(\.id), ["openrouter-model", "repeated-model"])
  }

  func testVariantsAreOthers() {
    assertClean("OPENROUTER_MODELS=a/b,a/b:free,A/b\n", as: .libreChat)
  }
}
