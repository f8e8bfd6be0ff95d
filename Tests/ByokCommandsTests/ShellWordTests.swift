import XCTest

@testable import ByokCommands

final class ShellWordTests: XCTestCase {
  func testNothingInItIsTakenForMoreThanItself() {
    XCTAssertEqual(ShellWord.quoted("a b"), "'a b'")
    XCTAssertEqual(ShellWord.quoted("it's $(x)"), "'it'\\''s $(x)'")
  }
}
