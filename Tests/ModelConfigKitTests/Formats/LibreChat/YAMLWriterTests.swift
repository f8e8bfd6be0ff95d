import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class YAMLWriterTests: XCTestCase {
  private func members(_ source: String) -> [JSONValue.Member] {
    let root = SyntaxTree(Array(source.utf8), dialect: .json5).root
    guard let root, case .object(let members) = JSONValue(copying: root) else { return [] }
    return members
  }

  func testContainersAreBlocks() {
    XCTAssertEqual(
      YAMLWriter.text(
        members("{list: [1, 'a', [2, []], {name: {x: {}}, more: [true]}], end: null}")),
      """
      list:
        - 1
        - "a"
        -
          - 2
          - []
        - name:
            "x": {}
          more:
            - true
      "end": null

      """)
  }

  func testNoTextIsTakenForAnythingElse() {
    XCTAssertEqual(
      YAMLWriter.text(
        members("{text: 'no', yes: 'a: \"b\" # \\\\c\\n', 'a b': '${X}', true: '1'}")),
      """
      text: "no"
      "yes": "a: \\"b\\" # \\\\c\\n"
      "a b": "${X}"
      "true": "1"

      """)
  }

  func testWhatIsNotSeenIsEscaped() {
    XCTAssertEqual(
      YAMLWriter.text([.init("text", .string("a\u{7F}\u{85}\u{202E}\u{FEFF}ü🚀"))]),
      "text: \"a\\u007f\\u0085\\u202e\\ufeffü🚀\"\n")
  }

  func testNumbersAreDecimal() {
    XCTAssertEqual(
      YAMLWriter.text(members("{numbers: [1e3, 0x10, .5, -1.50, Infinity, 1.5e-7]}")),
      """
      numbers:
        - 1000
        - 16
        - 0.5
        - -1.50
        - "Infinity"
        - 1.5e-7

      """)
  }
}
