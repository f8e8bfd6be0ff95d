import ModelConfigKit
import XCTest

@testable import ByokCommands

final class StyledTextTests: XCTestCase {
  private let key = "sk-or-v1-5f0c9a1b7d3e48265f0c9a1b7d3e4826"

  func testColorIsAroundPiecesOnly() {
    var text = StyledText()
    text.addLine("error: ", .error, "a")
    text.append(" b", .bold)
    text.addLine("", .bold)
    XCTAssertEqual(text.rendered(withColor: false), "error: a b\n\n")
    XCTAssertEqual(
      text.rendered(withColor: true), "\u{1B}[1;31merror: \u{1B}[0ma\u{1B}[1m b\u{1B}[0m\n\n")
  }

  func testUnsafeCharactersAndKeysAreHeldBack() {
    var text = StyledText()
    text.addLine("a\u{1B}[31m\n\u{202E}b \(key)")
    XCTAssertEqual(
      text.rendered(withColor: true), "a\\u{1b}[31m\\u{a}\\u{202e}b sk-or-v1-…4826\n")
  }

  func testAKeyThatIsRevealedIsStillSafe() {
    var text = StyledText()
    text.addLine("Key ", .dim, "")
    text.append(revealing: Secret(key + "\u{1B}"))
    XCTAssertEqual(text.rendered(withColor: false), "Key \(key)\\u{1b}\n")
  }

  func testJSONIsEscapedAsJSON() {
    XCTAssertEqual(
      StyledText(json: "\"\u{7F}\u{E0041}\"\n").rendered(withColor: true),
      "\"\\u007f\\udb40\\udc41\"\n")
    XCTAssertEqual(
      StyledText(json: "\"\(key)\"").rendered(withColor: false), "\"sk-or-v1-…4826\"")
    XCTAssertEqual(
      StyledText(json: key, isRevealing: true).rendered(withColor: false), key)
  }

  func testLinesOfTheToolsOwn() {
    XCTAssertEqual(StyledText(lines: "a\n\nb\n").rendered(withColor: false), "a\n\nb\n")
    XCTAssertTrue(StyledText().isEmpty)
  }
}
