import XCTest

@testable import JSONSyntax

/// What each dialect accepts and what it rejects.
final class ParserTests: XCTestCase {
  // MARK: RFC 8259

  private static let valid = [
    // Section 2: any value, white space around it
    "1", "\"a\"", "true", "false", "null", "[]", "{}", " [ ] ", "\t{\r\n}\n", "\n\n1\r",
    // Section 4: objects
    #"{"a":1}"#, #"{"":0}"#, #"{"a":1,"a":1}"#, #"{"a":{"b":{"c":[]}}}"#, #"{ "a" : 1 , "b" : 2 }"#,
    #"{"\u0000":1}"#, #"{"é":1,"😀":2}"#, "{\"a\"\n:\n1\n,\n\"b\":2}",
    // Section 5: arrays
    "[1,2,3]", "[[],[[]],[[[]]]]", "[\n1\n,\n2\n]", #"[1,"a",true,null,{},[]]"#,
    // Section 6: numbers
    "0", "-0", "12", "-12", "0.5", "-0.5", "0.0", "10", "1e1", "1E1", "1e+1", "1e-1", "0e0",
    "0E+00",
    "1.5e300", "1e999999", "123456789012345678901234567890", "-0.0e-0", "1.000000000000000000001",
    // Section 7: strings
    #""""#, #"" ""#, #""\"\\\/\b\f\n\r\t""#, #""\u0041\uFFFF\uabCD""#, #""\ud83d\ude00""#, #""/""#,
    "\"\u{7F}\"", "\"\u{2028}\u{2029}\"", "\"\u{10FFFF}\"", #""// no comment""#,
    #""/* nor */ [,]""#,
    #""\\u0041""#, #""'""#, "\"\u{FEFF}\"", "\"é\u{301}\"",
  ]

  private static let invalid = [
    // no value, or more than one
    "", " ", "\n", "1 2", "[] []", "{}{}", "1,", ",", ":", "true false", "[]x", "null,",
    // objects
    "{", "}", "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{\"a\":1", "{\"a\":1 \"b\":2}", "{,}",
    "{\"a\":1,,}",
    "{1:1}", "{a:1}", "{'a':1}", "{\"a\":1]", "{null:1}", "{[]:1}", "{{}:1}", "{\"a\":1:2}",
    "{\"a\"::1}", "{\"a\",\"b\"}", "{\"a\":1;}", "{:1}", "{\"a\"=1}", "{\"a\":\"b}",
    // arrays
    "[", "]", "[1", "[1,", "[,1]", "[1,,2]", "[,]", "[1 2]", "[1:2]", "[\"a\":1]", "[1}", "[[1]",
    "[1]]",
    "[1;2]", "[\n\"a\n]", "[...]",
    // numbers
    "01", "-01", "00", "+1", "-", "--1", "1.", ".5", "-.5", "1.e1", "1e", "1e+", "1.5e", "e1",
    "0x1F",
    "1_000", "1,000", "Infinity", "-Infinity", "NaN", "1a", "0e", "1.2.3", "- 1", "１", "1e1.5",
    "0b1",
    // strings
    "\"", "\"a", "a\"", "'a'", "\"\\\"", "\"\\a\"", "\"\\x41\"", "\"\\u\"", "\"\\u12\"",
    "\"\\u12G4\"",
    "\"\\U0041\"", "\"\\'\"", "\"\\0\"", "\"a\tb\"", "\"a\nb\"", "\"a\u{0}b\"", "\"a\u{1F}\"",
    "\"\\\n\"",
    "`a`", "\u{201C}a\u{201D}",
    // words
    "tru", "True", "TRUE", "nul", "nulll", "undefined", "abc", "false1", "truefalse", "nan",
    // white space
    "\u{A0}1", "[\u{0B}]", "[\u{0C}]", "[\u{2028}]", "1\u{3000}", "\u{0}", "[\u{0}]", "\u{200B}1",
  ]

  func testRFC8259Accepts() {
    for text in Self.valid {
      let tree = SyntaxTree(text)
      XCTAssertEqual(tree.diagnostics, [], text.debugDescription)
      XCTAssertTrue(tree.isWellFormed, text.debugDescription)
    }
  }

  func testRFC8259Rejects() {
    for text in Self.invalid {
      let tree = SyntaxTree(text)
      XCTAssertFalse(tree.diagnostics.isEmpty, text.debugDescription)
      XCTAssertFalse(tree.isWellFormed, text.debugDescription)
    }
  }

  func testOtherDialectsAcceptAllOfRFC8259() {
    for text in Self.valid {
      XCTAssertEqual(SyntaxTree(text, dialect: .jsonc).diagnostics, [], text.debugDescription)
      XCTAssertEqual(SyntaxTree(text, dialect: .json5).diagnostics, [], text.debugDescription)
    }
  }

  // MARK: JSONC

  private static let additionsOfJSONC = [
    "// a\n1", "1 // a", "/* a */1/* b */", "[1,]", "[1, /* a */]", "{\"a\":1,}", "[/**/]",
    "/***/1",
    "{\"a\" /* b */ : // c\n 1}", "[1 // a, ]\n, 2]", "//\r1", "{/* { */}",
  ]

  func testJSONCAddsCommentsAndTrailingCommas() {
    for text in Self.additionsOfJSONC {
      XCTAssertEqual(SyntaxTree(text, dialect: .jsonc).diagnostics, [], text.debugDescription)
      let strict = SyntaxTree(text)
      XCTAssertFalse(strict.diagnostics.isEmpty, text.debugDescription)
      XCTAssertTrue(strict.isWellFormed, text.debugDescription)
      for diagnostic in strict.diagnostics {
        XCTAssertTrue([.comment, .trailingComma].contains(diagnostic.id), text.debugDescription)
      }
    }
  }

  func testJSONCAddsNothingElse() {
    for text in Self.invalid where !text.hasPrefix("'") {
      XCTAssertFalse(
        SyntaxTree(text, dialect: .jsonc).diagnostics.isEmpty, text.debugDescription)
    }
    for text in ["[,]", "{,}", "[1,,]", "1,", "# a\n1", "/* a", "1/*", "{a: 1}", "['a']", "[0x1]"] {
      XCTAssertFalse(
        SyntaxTree(text, dialect: .jsonc).diagnostics.isEmpty, text.debugDescription)
    }
  }

  // MARK: JSON5

  private static let additionsOfJSON5 = [
    // names
    "{a:1}", "{$:1}", "{_a1:1}", "{ünïcödé:1}", "{'a':1}", "{null:1,true:2,Infinity:3,NaN:4}",
    "{\\u0061b:1}", "{a:// comment\n1}",
    // strings
    "'a'", "'\"'", "'\\''", "'a\\\nb'", "'a\\\r\nb'", "'a\\\u{2028}b'", "'\\x41'", "'\\v\\0'",
    "'\\a\\z'", "'\t'", "\"\u{1}\"", "'\u{2028}'", "'\\é'",
    // numbers
    "0x1F", "0XaB", "-0x1", "+1", "+.5", ".5", "5.", "5.e3", ".5e-1", "Infinity", "-Infinity",
    "+Infinity", "NaN", "-NaN", "+0x1",
    // white space and comments
    "\u{A0}1", "\u{0B}1\u{0C}", "[\u{2028}]", "1\u{3000}", "\u{2003}1", "// a\u{2028}1", "/* a */1",
    "[1,]", "{a:1,}",
  ]

  func testJSON5Accepts() {
    for text in Self.additionsOfJSON5 {
      let tree = SyntaxTree(text, dialect: .json5)
      XCTAssertEqual(tree.diagnostics, [], text.debugDescription)
      XCTAssertFalse(SyntaxTree(text).diagnostics.isEmpty, text.debugDescription)
    }
  }

  func testJSON5Rejects() {
    let texts = [
      "", "{", "[", "{a}", "{a:}", "{a 1}", "{a-b:1}", "{1a:1}", "{1:1}", "{\\u00:1}", "[,]", "{,}",
      "[1,,]", "01", "0x", "0xG", "+", ".", "+-1", "1e", "'a", "'a\nb'", "'\\1'", "'\\x4'",
      "'\\u12'",
      "'\\01'", "abc", "undefined", "infinity", "nan", "1 2", "/*", "`a`", "[a]", "True",
      "\u{200B}1",
    ]
    for text in texts {
      let tree = SyntaxTree(text, dialect: .json5)
      XCTAssertFalse(tree.isWellFormed, text.debugDescription)
      XCTAssertFalse(tree.diagnostics.isEmpty, text.debugDescription)
    }
  }

  // MARK: Structure

  func testTreeHoldsWhatTheSourceSays() throws {
    let root = try XCTUnwrap(SyntaxTree(#" {"a": [1, {"b": null}], "c": "d"} "#).root)
    XCTAssertEqual(
      JSONValue(root),
      .object([
        .init("a", .array([.integer(1), .object([.init("b", .null)])])), .init("c", .string("d")),
      ]))
    XCTAssertEqual(root.range, 1..<34)
  }

  func testNestingUpToTheLimit() {
    let deep = String(repeating: "[", count: 1_000) + String(repeating: "]", count: 1_000)
    XCTAssertEqual(SyntaxTree(deep).diagnostics, [])
    let deeper = SyntaxTree("[" + deep + "]")
    XCTAssertEqual(
      deeper.diagnostics.map(\.message), ["nesting deeper than 1000 levels, expected less"])
    XCTAssertEqual(deeper.diagnostics.first?.range, 1_000..<1_001)
    XCTAssertFalse(deeper.isWellFormed)
  }

  func testWhatFollowsTooDeepNestingIsRead() {
    let deep = String(repeating: "[", count: 2_000) + String(repeating: "]", count: 2_000)
    let tree = SyntaxTree("{\"a\": \(deep), \"b\": 1}")
    XCTAssertEqual(tree.diagnostics.count, 1)
    XCTAssertEqual(tree.root?["b"]?.number?.integer, 1)
  }

  func testMillionsOfMistakesEnd() {
    for text in ["[", "{", "]", "{{", "${", "< ", "{\"a\":", "\"", "'", "[}", "/*"] {
      let tree = SyntaxTree(String(repeating: text, count: 60_000 / text.utf8.count))
      XCTAssertFalse(tree.isWellFormed, text)
      XCTAssertFalse(tree.diagnostics.isEmpty, text)
    }
  }

  func testMillionBracketsAreOneFinding() {
    let tree = SyntaxTree([UInt8](repeating: .leftBracket, count: 1_000_000))
    XCTAssertEqual(tree.diagnostics.count, 1)
  }

  func testManyEqualNames() {
    let members = String(repeating: "\"a\":1,", count: 20_000)
    let tree = SyntaxTree("{\(members)\"a\":2}")
    XCTAssertEqual(tree.diagnostics, [])
    XCTAssertEqual(tree.root?["a"]?.number?.integer, 2)
  }
}
