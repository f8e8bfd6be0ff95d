import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class CustomDroidTests: XCTestCase {
  private func droid(_ lines: String...) -> CustomDroid {
    CustomDroid(Array(lines.joined(separator: "\n").utf8))
  }

  /// The file after its reference was made to name another model.
  private func renamed(_ line: String, to id: String) -> String {
    let droid = droid("---", line, "---", "Body")
    let moves = droid.references.map { SelectorMove(old: $0.id, new: id) }
    let bytes = SourceEdit.apply(droid.edits(following: moves), to: droid.bytes) ?? []
    return String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")[1]
  }

  func testOnlyACustomModelInTheFrontmatterIsAReference() {
    XCTAssertEqual(droid("---", "model: custom:a-0", "---").references.map(\.id), ["custom:a-0"])
    for lines in [
      ["model: custom:a-0"], ["---", "model: custom:a-0"], ["---", "model: opus", "---"],
      ["---", "name: x", "---", "model: custom:a-0"], ["---", "  model: custom:a-0", "---"],
      ["---", "model:custom:a-0", "---"], ["---", "model:", "---"],
      ["---", "model: # none", "---"],
      ["---", "models: custom:a-0", "---"], ["---", "model: 'custom:a", "---"], [],
      ["---", "model: >-", "  custom:a-0", "---"], ["---", "model: |", "  custom:a-0", "---"],
      ["---", "model: custom:a", "  b", "---"], ["---", "model:", "  custom:a-0", "---"],
      ["---", "model: 'custom:a''", "---"], ["---", "model: 'custom:a' b", "---"],
      ["---", #"model: "custom:\x41""#, "---"], ["---", #"model: "custom:a\""#, "---"],
    ] {
      let droid = CustomDroid(Array(lines.joined(separator: "\n").utf8))
      XCTAssertEqual(droid.references.map(\.id), [], "\(lines)")
    }
  }

  func testAValueIsReadAsYAMLHasIt() {
    for (line, id) in [
      ("model: custom:Kimi-K2-[Groq]-0 # mine", "custom:Kimi-K2-[Groq]-0"),
      ("model:   custom:C#-0\t", "custom:C#-0"),
      (#"model: "custom:\u00c4-0" # x"#, "custom:Ä-0"),
      ("model: 'custom:a-0'", "custom:a-0"),
      ("model: 'custom:It''s-0' # it's", "custom:It's-0"), ("model: 'custom:a'''", "custom:a'"),
      (#""model": custom:a-0"#, "custom:a-0"), ("'model' : 'custom:a-0'", "custom:a-0"),
      ("model : custom:a-0", "custom:a-0"),
      (#"model: "custom:\"a\"" # ""#, #"custom:"a""#),
    ] {
      XCTAssertEqual(droid("---", line, "---").references.map(\.id), [id], line)
    }
    let windows = CustomDroid(Array("\u{FEFF}---\r\nmodel: custom:a-0\r\n---\r\nBody".utf8))
    XCTAssertEqual(windows.references.map(\.id), ["custom:a-0"])
  }

  func testAReferenceKeepsItsQuotationAndItsComment() {
    XCTAssertEqual(renamed("model: custom:a-1 # x", to: "custom:a-0"), "model: custom:a-0 # x")
    XCTAssertEqual(renamed("model: 'custom:a-1'", to: "custom:a-0"), "model: 'custom:a-0'")
    XCTAssertEqual(renamed(#"model: "custom:a-1""#, to: "custom:a-0"), #"model: "custom:a-0""#)
    XCTAssertEqual(renamed("model: 'custom:a-1'", to: "custom:a'-0"), "model: 'custom:a''-0'")
    XCTAssertEqual(
      renamed("model: 'custom:It''s-1' # it's", to: "custom:It's-0"),
      "model: 'custom:It''s-0' # it's")
    XCTAssertEqual(renamed("model: custom:a-1", to: "custom:a'-0"), "model: custom:a'-0")
    XCTAssertEqual(renamed(#""model" : custom:a-1"#, to: "custom:b"), #""model" : custom:b"#)
  }

  func testWhatIsNotPlainGetsQuotationMarks() {
    for id in ["custom:a #1", "custom:a: b", "custom:a:", "custom:a\tb"] {
      let line = renamed("model: custom:a-1 # x", to: id)
      XCTAssertTrue(line.hasPrefix("model: \"") && line.hasSuffix("\" # x"), line)
      XCTAssertEqual(droid("---", line, "---").references.map(\.id), [id])
    }
  }

  func testAMissingModelIsFoundAtItsName() {
    let settings = ModelConfig(Array(Sample.settings().utf8), kind: .settings)
    assertFindings(
      [
        Expected(
          "dangling-reference", .warning,
          "model names \"custom:Kimi-K2-[Groq]-1\", which no model has, expected "
            + "\"custom:Kimi-K2-[Groq]-0\"")
      ], in: "---\nname: x\nmodel: «custom:Kimi-K2-[Groq]-1»\n---\n", as: .droid,
      LintContext(siblings: [settings]))
    assertClean(
      "---\nmodel: custom:moonshotai/kimi-k2-instruct-0905\n---\n", as: .droid,
      LintContext(siblings: [settings]))
  }
}
