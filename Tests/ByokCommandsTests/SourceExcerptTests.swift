import JSONSyntax
import ModelConfigKit
import XCTest

@testable import ByokCommands

final class SourceExcerptTests: XCTestCase {
  /// The excerpt of the place between `«` and `»`.
  private func excerpt(_ marked: String) -> (line: String, mark: String) {
    let start = marked.prefix { $0 != "«" }.utf8.count
    let end = marked.prefix { $0 != "»" }.utf8.count - "«".utf8.count
    let text = marked.filter { $0 != "«" && $0 != "»" }
    let file = ReadFile(Location(standardInputNamed: "f.json"), Array(text.utf8))
    let report = FileReport(file, [])
    let excerpt = SourceExcerpt(
      report, start..<end, start: report.locations.location(of: start))
    return (excerpt.line, excerpt.mark)
  }

  func testMarkStandsUnderThePlace() {
    XCTAssertEqual(excerpt("{\n  \"a\": «true»,\n}").line, "  \"a\": true,")
    XCTAssertEqual(excerpt("{\n  \"a\": «true»,\n}").mark, "       ~~~~")
  }

  func testTabsAndWideCharacters() {
    let found = excerpt("\t\"漢字\": «\"é漢\"»")
    XCTAssertEqual(found.line, "  \"漢字\": \"é漢\"")
    XCTAssertEqual(found.mark, "          ~~~~~")
  }

  func testAnEmptyPlaceIsAPoint() {
    XCTAssertEqual(excerpt("{«»}").mark, " ^")
    XCTAssertEqual(excerpt("«»").mark, "^")
    XCTAssertEqual(excerpt("{\r\n«»").line, "")
  }

  func testAPlaceOfManyLinesEndsWithTheFirst() {
    XCTAssertEqual(excerpt("{\"a\": «[\n1\n]»}").mark, "      ~")
  }

  func testLongLinesAreCutAroundThePlace() {
    let found = excerpt(
      String(repeating: "a ", count: 5000) + "«bad»" + String(repeating: " c", count: 5000))
    XCTAssertLessThanOrEqual(found.line.count, 102)
    XCTAssertTrue(found.line.hasPrefix("…") && found.line.hasSuffix("…"), found.line)
    let column = found.mark.prefix { $0 == " " }.count
    XCTAssertEqual(found.line.dropFirst(column).prefix(3), "bad")
  }

  func testKeysAreMaskedAndTheMarkFollows() {
    let found = excerpt("{\"api_key\": \"sk-or-v1-5f0c9a1b7d3e48265f0c9a1b7d3e4826\", \"b\": «1»}")
    XCTAssertEqual(found.line, "{\"api_key\": \"sk-or-v1-…4826\", \"b\": 1}")
    XCTAssertEqual(found.line.dropFirst(found.mark.count - 1).first, "1")
  }

  func testUnsafeCharactersAreShownByNumber() {
    let found = excerpt("{\"a\u{1B}\u{202E}\": «1»}")
    XCTAssertEqual(found.line, "{\"a\\u{1b}\\u{202e}\": 1}")
    XCTAssertEqual(found.line.dropFirst(found.mark.count - 1).first, "1")
  }
}
