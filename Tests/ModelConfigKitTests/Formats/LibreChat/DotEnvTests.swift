import JSONSyntax
import XCTest

@testable import ModelConfigKit

/// What is read, case by case as `dotenv` 16.6 does.
final class DotEnvTests: XCTestCase {
  func testNamesAndSeparators() {
    assertReads("A=1", ["A": "1"])
    assertReads("a_B.9-c=1", ["a_B.9-c": "1"])
    assertReads(" \t A \t = \t 1 \t ", ["A": "1"])
    assertReads("A: 1", ["A": "1"])
    assertReads("A:\t1", ["A": "1"])
    assertReads("A:1\nA :1\nA : 1", [:])
    assertReads("A:=1", [:])
    assertReads("A==1", ["A": "=1"])
    assertReads("A: =1", ["A": "=1"])
    assertReads("9=1\n-=2", ["9": "1", "-": "2"])
    assertReads("A B=1\n=1\n A$=1\né=1", [:])
  }

  func testExport() {
    assertReads("export A=1", ["A": "1"])
    assertReads("export\t A=1", ["A": "1"])
    assertReads("export=1", ["export": "1"])
    assertReads("export =1", ["export": "1"])
    assertReads("export export=1", ["export": "1"])
    assertReads("exportA=1", ["exportA": "1"])
    assertReads("export A", [:])
    assertReads("export A B=1", [:])
    XCTAssertEqual(
      DotEnv("export A=1\nexport=1\nA=1").assignments.map(\.isExported), [true, false, false])
  }

  func testValuesWithoutQuotes() {
    assertReads("A=", ["A": ""])
    assertReads("A= \t", ["A": ""])
    assertReads("A=one two ", ["A": "one two"])
    assertReads("A=1 # comment", ["A": "1"])
    assertReads("A=1#comment", ["A": "1"])
    assertReads("A=#comment", ["A": ""])
    assertReads(#"A=it's "so" `"#, ["A": #"it's "so" `"#])
    assertReads(#"A=a\nb\rc\\"#, ["A": #"a\nb\rc\\"#])
    assertReads("A=${B} $B", ["A": "${B} $B"])
    assertReads("A=\u{A0}é\u{3000}\u{FEFF}", ["A": "é"])
    assertReads("A=\u{85}\u{200B}", ["A": "\u{85}\u{200B}"])
    assertReads("A=a\0b", ["A": "a\0b"])
  }

  func testQuotes() {
    assertReads(#"A="a # b" # c"#, ["A": "a # b"])
    assertReads(#"A='a # b'# c"#, ["A": "a # b"])
    assertReads("A=`a 'b' \"c\"`", ["A": #"a 'b' "c""#])
    assertReads(#"A="""#, ["A": ""])
    assertReads(#"A=" a ""#, ["A": " a "])
    assertReads("A='a\n\nB=b'\nC=1", ["A": "a\n\nB=b", "C": "1"])
    assertReads("A= \n 'a'", ["A": "a"])
  }

  func testOnlyDoubleQuotesExpandLineBreaks() {
    assertReads(#"A="a\nb\rc\td\\n""#, ["A": "a\nb\rc\\td\\\n"])
    assertReads(#"A='a\nb\rc'"#, ["A": #"a\nb\rc"#])
    assertReads(#"A=`a\nb\rc`"#, ["A": #"a\nb\rc"#])
    assertReads(#"A="a\nb\rc"#, ["A": "\"a\nb\rc"])
    assertReads("A=\"${B}\"", ["A": "${B}"])
  }

  func testABackslashKeepsAQuoteOpenAndStays() {
    assertReads(#"A="a\"b""#, ["A": #"a\"b"#])
    assertReads(#"A='it\'s'"#, ["A": #"it\'s"#])
    assertReads("A=`\\``", ["A": "\\`"])
  }

  func testABackslashGivesWayWhereNoOtherQuoteCloses() {
    assertReads(#"A='C:\'"#, ["A": #"C:\"#])
    assertReads("A='C:\\'\nB='b'", ["A": #"C:\"#, "B": "b"])
    assertReads("A='C:\\'\nB='", ["A": "C:\\'\nB="])
    assertReads(#"A="a\" # "b"#, ["A": #"a\"#])
  }

  func testQuotesThatDoNotEncloseTheValueArePartOfIt() {
    assertReads("A=\"a\nB=1", ["A": "\"a", "B": "1"])
    assertReads("A='a # b\nB=1", ["A": "'a", "B": "1"])
    assertReads("A=\"a\nB=\"b", ["A": "\"a", "B": "\"b"])
    assertReads(#"A="a" b"#, ["A": #""a" b"#])
    assertReads(#"A=""#, ["A": "\""])
    assertReads("A=\n'a", ["A": ""])
  }

  func testEqualQuotesAtBothEndsAreTakenOff() {
    assertReads(#"A="a" "b""#, ["A": #"a" "b"#])
    assertReads(#"A='a'b' # c"#, ["A": #"a'b"#])
    assertReads(#"A=""""#, ["A": "\""])
  }

  func testAValueMayStandOnTheLineBelowItsName() {
    assertReads("A\n=1", ["A": "1"])
    assertReads("A:\nB=1", ["A": "B=1"])
    assertReads("A:\r\n\nB=1", ["A": "", "B": "1"])
    assertReads("export\n\nA=1", ["A": "1"])
    assertReads("A:", [:])
  }

  func testLineBreaks() {
    for lineBreak in ["\n", "\r\n", "\r"] {
      let source = ["A=1", "", "# c", "B='x", "y'", "C=3", ""].joined(separator: lineBreak)
      assertReads(source, ["A": "1", "B": "x\ny", "C": "3"])
    }
    assertReads(
      "# c\u{2028}A=1\u{2028}2 # c\u{2029}B=\"b\"\u{2029}", ["A": "1\u{2028}2", "B": "b"])
  }

  func testBytesThatAreNotUTF8() {
    let env = DotEnv([0x41, 0x3D, 0xFF, 0x62, 0xE2, 0x80, 0x0A, 0x42, 0x3D, 0x31])
    XCTAssertEqual(env.assignments.map(\.text), ["\u{FFFD}b\u{FFFD}", "1"])
  }

  func testTheLastOfTwoEqualNamesCounts() {
    let env = DotEnv("A=1\nB=2\nA=3\n")
    XCTAssertEqual(env.assignments.map(\.text), ["1", "2", "3"])
    XCTAssertEqual(env.value(of: "A")?.text, "3")
    XCTAssertEqual(env.value(of: "A")?.range, 8..<12)
    XCTAssertNil(env.value(of: "a"))
  }

  private func assertReads(
    _ source: String, _ values: KeyValuePairs<String, String>, line: UInt = #line
  ) {
    let read = DotEnv(source).assignments.map { "\($0.name)=\($0.text)".debugDescription }
    let expected = values.map { "\($0)=\($1)".debugDescription }
    XCTAssertEqual(read, expected, source.debugDescription, line: line)
  }
}
