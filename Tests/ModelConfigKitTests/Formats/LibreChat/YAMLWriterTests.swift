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
      "text: \"a\\x7F\\x85\\u202E\\uFEFFü🚀\"\n")
  }

  func testEscapesAreThoseOfYAML() {
    // One of each: short, of two, of four and of eight digits, and what YAML forbids.
    let text = "\u{0}\u{1B}\u{8}\t\r\n\"\\\u{A0}\u{2028}\u{FFFD}\u{FFFE}\u{FFFF}\u{E0041}\u{1FFFE}"
    XCTAssertEqual(
      YAMLWriter.text([.init("\u{1D173}", .string(text))]),
      #""\U0001D173": "\x00\x1B\x08\t\r\n\"\\"# + "\u{A0}" + #"\u2028"# + "\u{FFFD}"
        + #"\uFFFE\uFFFF\U000E0041\U0001FFFE""# + "\n")
  }

  func testNothingThatYAMLForbidsIsWrittenAsItIs() throws {
    // What c-printable of YAML 1.2 leaves out, what 1.1 takes for a line break, and byte order marks.
    let forbidden: [ClosedRange<UInt32>] = [
      0...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0xFEFF...0xFEFF, 0xFFFE...0xFFFF,
    ]
    for value in forbidden.joined() {
      let scalar = try XCTUnwrap(Unicode.Scalar(value))
      let written = YAMLWriter.text([.init("text", .string(String(scalar)))])
      XCTAssertTrue(written.utf8.allSatisfy { $0 == 0x0A || 0x20..<0x7F ~= $0 }, written)
      XCTAssertFalse(written.dropLast().utf8.contains(0x0A), written)
    }
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
