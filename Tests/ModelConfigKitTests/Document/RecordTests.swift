import XCTest

@testable import ModelConfigKit

final class RecordTests: XCTestCase {
  private func intended(_ source: String, among names: String...) -> [String?] {
    let document = OpenClawConfig(Array(source.utf8))
    let fields = names.map { Record.Field.any($0) }
    return document.tree.root.map { Record($0, "it", fields).strangers.map(\.intended) } ?? []
  }

  func testAShortNameLacksALetterOrHasTwoSwapped() {
    for name in ["ap", "pi", "ai", "pai", "aip"] {
      XCTAssertEqual(intended("{ \(name): 1 }", among: "api", "models"), ["api"], name)
      XCTAssertEqual(intended("{ \(name): 1, api: 2 }", among: "api", "models"), [nil], name)
    }
    for name in ["a", "apo", "zap", "x"] {
      XCTAssertEqual(intended("{ \(name): 1 }", among: "api", "models"), [nil], name)
    }
    XCTAssertEqual(intended("{ ab: 1 }", among: "abc", "abd"), [nil])
  }

  func testAServiceAccountWithoutTheLastLetterOfItsType() {
    assertFinds(
      FieldsAreSpelledRight(), "\"typ\" is not read in a Vertex service account, expected \"type\"",
      in: StoredSample.object(
        StoredSample.account, ["type": nil], extra: "«\"typ\"»: \"service_account\""),
      as: .openRouterKeys)
  }
}
