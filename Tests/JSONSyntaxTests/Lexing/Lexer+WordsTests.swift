import XCTest

import JSONSyntax

final class LexerWordsTests: XCTestCase {
  func testSingleQuotationMarks() {
    assertDiagnostics(
      #"{«'a'»: «'it"s'»}"#,
      Array(repeating: #"string in single quotation marks, expected '"'"#, count: 2),
      fixed: #"{"a": "it\"s"}"#)
  }

  func testUnterminatedSingleQuotationMark() {
    assertDiagnostics(
      "{\"a\": «'b»\n}", [#"string is never closed, expected "'" before the end of the line"#])
  }

  func testTypographicQuotationMarks() {
    assertDiagnostics(
      "{«\u{201C}a\u{201D}»: «\u{201E}b\u{201C}», \"c\": «\u{2018}d\u{2019}»}",
      ["\u{201C}", "\u{201E}", "\u{2018}"].map {
        "typographic quotation mark \"\($0)\", expected '\"'"
      }, fixed: #"{"a": "b", "c": "d"}"#)
  }

  private func assertStraightens(
    _ source: String, to fixed: String, _ texts: String..., line: UInt = #line
  ) {
    let tree = SyntaxTree(source)
    let edits = tree.diagnostics.flatMap { $0.fixes.first?.edits ?? [] }
    let bytes = SourceEdit.apply(edits, to: tree.bytes) ?? []
    XCTAssertEqual(String(decoding: bytes, as: UTF8.self), fixed, line: line)
    XCTAssertEqual(SyntaxTree(bytes).diagnostics, [], source, line: line)
    let strings = tree.tokens.filter { $0.kind == .string }.map(tree.string)
    if !texts.isEmpty { XCTAssertEqual(strings, texts, source, line: line) }
  }

  func testAnApostropheBetweenLettersStays() {
    assertStraightens(
      "[\u{201C}don\u{2019}t do it\u{201D}]", to: "[\"don\u{2019}t do it\"]",
      "don\u{2019}t do it")
    assertStraightens(
      "[\u{2018}don\u{2019}t do it\u{2019}, 1]", to: "[\"don\u{2019}t do it\", 1]",
      "don\u{2019}t do it")
    assertStraightens(
      "[\u{201A}it\u{2019}s\u{2018}]", to: "[\"it\u{2019}s\"]", "it\u{2019}s")
  }

  func testMarksOfEveryLanguageAreClosedByTheirOwn() {
    for (open, close) in [
      ("\u{201C}", "\u{201D}"), ("\u{201E}", "\u{201C}"), ("\u{201E}", "\u{201D}"),
      ("\u{201D}", "\u{201D}"), ("\u{201C}", "\u{201C}"), ("\u{AB}", "\u{BB}"),
      ("\u{BB}", "\u{AB}"), ("\u{2039}", "\u{203A}"), ("\u{2018}", "\u{2019}"),
      ("\u{201A}", "\u{2018}"), ("\u{201C}", "\""), ("\u{AB}", "\""),
    ] {
      assertStraightens(
        "{\(open)a b\(close): \(open)c\(close), \"d\": [\(open)e\(close)]}",
        to: #"{"a b": "c", "d": ["e"]}"#, "a b", "c", "d", "e")
    }
  }

  func testATypographicMarkMayCloseWhatAStraightOneOpens() {
    for source in ["{\"a\u{201D}: 1}", "{\"a\u{201D}: \"b\"}"] {
      let tree = SyntaxTree(source)
      XCTAssertEqual(tree.diagnostics.map(\.range), [1..<6])
      XCTAssertNotNil(tree.root?["a"])
    }
    assertStraightens("{\"a\": \"b\u{201D}\n}", to: "{\"a\": \"b\"\n}", "a", "b")
  }

  func testMarksInsideATextStay() {
    assertStraightens(
      "[\u{201C}he said \u{201C}hi\u{201D} there\u{201D}]",
      to: "[\"he said \u{201C}hi\u{201D} there\"]")
    assertStraightens(
      "[\u{201C}say \"hi\" now\u{201D}]", to: #"["say \"hi\" now"]"#)
    assertStraightens("[\u{201C}a\\nb\tc\u{201D}]", to: #"["a\nb\tc"]"#)
    for sound in [
      "[\"say \u{201C}hi\u{201D}, now\"]", "{\"a \u{201D}\": \"b\"}",
      "[\"5\u{201D}\", \"6\u{201D}\"]",
    ] {
      XCTAssertEqual(SyntaxTree(sound).diagnostics, [], sound)
    }
  }

  func testTypographicMarksInJSON5() {
    let tree = SyntaxTree("{a: \u{2018}b\u{2019}, c: \u{201C}d\u{2019}s\u{201D}}", dialect: .json5)
    XCTAssertEqual(tree.root?["a"]?.string, "b")
    XCTAssertEqual(tree.root?["c"]?.string, "d\u{2019}s")
  }

  func testBytesThatAreNoTextAreReportedAndLeftAlone() {
    for (open, close) in [("\u{201C}", "\u{201D}"), ("'", "'")] {
      let tree = SyntaxTree(
        Array("[\(open)a".utf8) + [0xFF, 0xFE] + Array("b\(close)]".utf8))
      XCTAssertEqual(tree.diagnostics.first?.id, .invalidEncoding)
      XCTAssertEqual(tree.diagnostics.first?.range.count, 1)
      XCTAssertEqual(tree.diagnostics.flatMap(\.fixes), [])
    }
  }

  func testAMarkThatClosesAnotherOneIsNoEnd() {
    let tree = SyntaxTree("{\u{AB} \"model\": \u{AB}gpt-5\u{BB},\n\"b\": 1}")
    XCTAssertTrue(tree.diagnostics.contains { $0.range == 1..<3 })
    let safe = tree.diagnostics.flatMap(\.fixes).filter(\.isSafe).flatMap(\.edits)
    XCTAssertEqual(safe.filter { $0.range.lowerBound < 13 }, [])
    let guess = SyntaxTree("[\u{201C}a\u{201D}b, 1]")
    XCTAssertEqual(guess.diagnostics.first?.fixes.map(\.isSafe), [false])
  }

  func testAnUnclosedMarkIsAWord() {
    let tree = SyntaxTree("[\u{AB}a, 1]")
    XCTAssertEqual(tree.diagnostics.count, 1)
    XCTAssertEqual(tree.root.map { Array($0.elements).count }, 2)
  }

  func testInvalidUTF8InAName() {
    let tree = SyntaxTree(Array("{a".utf8) + [0xFF] + Array(": 1}".utf8), dialect: .json5)
    XCTAssertEqual(tree.diagnostics.map(\.id), [.invalidEncoding])
    XCTAssertFalse(tree.isWellFormed)
  }

  func testWordsBeginAndEndWherePeopleSeeThem() {
    for word in ["abc", "a.b-c", "gpt-5/x", "https://a.b/c?d=e", "${A}/b", "<a b>", "a#b", "é"] {
      let tree = SyntaxTree("[\(word), 1]")
      XCTAssertEqual(tree.diagnostics.map(\.range), [1..<1 + word.utf8.count], word)
      XCTAssertEqual(tree.root.map { Array($0.elements).count }, 2, word)
    }
  }
}
