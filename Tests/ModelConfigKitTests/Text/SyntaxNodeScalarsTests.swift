import JSONSyntax
import XCTest

@testable import ModelConfigKit

final class SyntaxNodeScalarsTests: XCTestCase {
  func testEachCodePointHasTheBytesThatSpellIt() throws {
    let root = try XCTUnwrap(SyntaxTree(#""aé\n\u00e9\ud83d\ude80\/🚀""#).root)
    let scalars = root.spelledScalars
    XCTAssertEqual(scalars.map(\.scalar), Array("aé\né🚀/🚀".unicodeScalars))
    XCTAssertEqual(scalars.map(\.range), [1..<2, 2..<4, 4..<6, 6..<12, 12..<24, 24..<26, 26..<30])
  }

  func testWhatSpellsNothingHasNone() throws {
    for text in [#""a\ud83d""#, #""\ud83dx""#, "7", "null"] {
      XCTAssertEqual(try XCTUnwrap(SyntaxTree(text).root).spelledScalars.count, 0, text)
    }
  }
}
