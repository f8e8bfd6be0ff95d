import XCTest

@testable import ModelConfigKit

final class LintedFileTests: XCTestCase {
  private func file(_ source: String) -> LintedFile {
    LintedFile(ModelConfig(Array(source.utf8), kind: .config), LintContext())
  }

  func testTheStartIsTheFirstCharacterOfTheContent() {
    XCTAssertEqual(file("\n  {}").start, 3..<4)
    XCTAssertEqual(file("").start.count, 0)
  }

  func testADamagedEntryIsToldFromASoundOne() {
    let file = file(#"{"custom_models": [{"model": "a"}, {"model" "b"}, {"model": "c"}]}"#)
    XCTAssertEqual(file.entries.map { file.isDamaged($0.node) }, [false, true, false])
  }

  func testTextsAreThoseThatAreNotBlank() {
    let file = file(
      #"{"custom_models": [{"model": "a"}, {"model": " "}, {"model": 7}], "models": [{"model": "b"}]}"#
    )
    XCTAssertEqual(file.texts(.model).map(\.text), ["a", "b"])
  }

  func testConnectionsKnowTheServerAndTheKey() {
    let connections = file(Sample.config([:])).connections
    XCTAssertEqual(connections.map { $0.presets.map(\.id) }, [["groq"]])
    XCTAssertEqual(connections.map(\.credential.key), [.literal(Secret(Sample.key))])
    XCTAssertEqual(connections.map(\.credential.match), [.served])
  }
}
