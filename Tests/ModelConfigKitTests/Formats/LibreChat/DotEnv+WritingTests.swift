import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class DotEnvWritingTests: XCTestCase {
  func testAValueHasQuotesWhereItNeedsThem() {
    let spellings: KeyValuePairs = [
      "sk-or-v1-1": "sk-or-v1-1", "a b": "a b", "it's": "it's", "": "\"\"", " a": "\" a\"",
      "a\t": "\"a\t\"", "a#b": "\"a#b\"", "a\nb": #""a\nb""#, "a\rb": #""a\rb""#,
      "\"a": "'\"a'", "'a'": "\"'a'\"", "\"'": "`\"'`", #"#\n"#: #"'#\n'"#, #"C:\"#: #"C:\"#,
      "\\n\n'": "`\\n\n'`", "\"a'b`": "\"\"a'b`\"", "${A}": "${A}", "\u{FEFF}": "\"\u{FEFF}\"",
      "# \\\"": #"'# \"'"#, "# \\\"'`": "\"# \\\"'`\"",
    ]
    for (text, spelling) in spellings { XCTAssertEqual(DotEnv.quoted(text), spelling, text) }
  }

  func testWhatNoSpellingHoldsHasNone() {
    for text in ["#\"'`", "#\\", "\r\\n", "\r\"#", "#\n\"'`"] {
      XCTAssertNil(DotEnv.quoted(text), text.debugDescription)
    }
  }

  func testQuotedTextsAreReadAgainAmongAnyLines() {
    var random = DotEnvGenerator(seed: 1)
    for _ in 0..<4_000 {
      let text = random.text()
      guard let spelling = DotEnv.quoted(text) else { continue }
      for tail in ["", "\n", " # it's \"a\" `c`\n", "\n'\n\"\n`\n", "\nB=''\nC=\"\"\nD=``\n"] {
        let read = DotEnv("A=\(spelling)\(tail)").assignments[0].text
        XCTAssertEqual(Array(read.utf8), Array(text.utf8), (spelling + tail).debugDescription)
      }
    }
  }

  func testAnEditKeepsTheQuotesThatCanHoldTheText() {
    assertEdit("A=1 # c\n", "2", "A=2 # c\n")
    assertEdit("A='1'# c\n", "2", "A='2'# c\n")
    assertEdit("A='1'# c\n", "it's", "A=it's# c\n")
    assertEdit("A=\"1\"", "a\nb", #"A="a\nb""#)
    assertEdit("A=1", "a#b", "A=\"a#b\"")
    assertEdit("export A =\r\nB=1\r\n", "x", "export A =x\r\nB=1\r\n")
    assertEdit("A=  # c", "x", "A=x  # c")
    assertEdit("A:\n# c", "x", "A:\nx# c")
    assertEdit("A='1\n2'\nB=1", "x", "A='x'\nB=1")
    assertEdit("A=1\n'a'", "", "A=\"\"\n'a'")
    assertEdit("A=\n '1' # c", "it's", "A=it's # c")
    assertEdit("A=\"x\nB=1", "y", "A=y\nB=1")
  }

  func testAnEditLeavesOtherValuesAlone() {
    // In double quotes the text would close those of the line above.
    assertEdit("Z=\"z\nA=1", " # ", "Z=\"z\nA=' # '", at: 1)
    assertEdit("A=\"1\"\u{2028}B=2", "it\"s", "A='it\"s'\u{2028}B=2")
  }

  func testThereIsNoEditForWhatCannotBeWritten() {
    let env = DotEnv("A=1")
    XCTAssertNil(env.replacing(env.assignments[0], with: "#\"'`"))
    XCTAssertNil(DotEnv("").replacing(env.assignments[0], with: "2"))
  }

  func testAnyAssignmentOfAnyFileCanBeGivenAnyText() throws {
    for seed in 0..<2_000 {
      var random = DotEnvGenerator(seed: seed)
      let env = DotEnv(random.file())
      let text = random.text()
      for (index, assignment) in env.assignments.enumerated() {
        guard let edit = env.replacing(assignment, with: text) else { continue }
        let edited = DotEnv(try XCTUnwrap(SourceEdit.apply([edit], to: env.bytes)))
        var expected = env.assignments.map { Array($0.text.utf8) }
        expected[index] = Array(text.utf8)
        XCTAssertEqual(edited.assignments.map { Array($0.text.utf8) }, expected, "seed \(seed)")
      }
    }
  }

  private func assertEdit(
    _ source: String, _ text: String, _ result: String, at index: Int = 0, line: UInt = #line
  ) {
    let env = DotEnv(source)
    let edit = env.replacing(env.assignments[index], with: text)
    let bytes = edit.flatMap { SourceEdit.apply([$0], to: env.bytes) } ?? []
    XCTAssertEqual(
      String(decoding: bytes, as: UTF8.self).debugDescription, result.debugDescription, line: line)
  }
}
