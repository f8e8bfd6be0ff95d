import Foundation
import XCTest

@testable import FileStore

final class LeftoversTests: XCTestCase {
  func testNamesAreReadBack() {
    let part = TemporaryName(number: 7, stage: .part)
    XCTAssertEqual(TemporaryName(part.text), part)
    let swap = part.swap(before: [1], after: [2])
    XCTAssertEqual(TemporaryName(swap.text), swap)
    XCTAssertTrue(swap.accounts(for: [1]) && swap.accounts(for: [2]))
    XCTAssertFalse(swap.accounts(for: [3]) || swap.accounts(for: []))
    for other in [
      "", ".byok-", ".byok-.part", ".byok-7.part", ".byok", "config.json", ".byok-x.swap",
      ".part", ".byok-0000000000000007.swap", ".byok-000000000000000g.part",
    ] {
      XCTAssertNil(TemporaryName(other), other)
    }
  }

  func testRemovesItsOwnAndKeepsTheRest() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("present", to: "a")
    let part = TemporaryName(number: 1, stage: .part)
    let swap = TemporaryName(number: 2, stage: .part).swap(
      before: Array("old".utf8), after: Array("new".utf8))
    let third = TemporaryName(number: 3, stage: .part).swap(
      before: Array("old".utf8), after: Array("new".utf8))
    let other = TemporaryName(number: 4, stage: .part).swap(before: [], after: [])
    try folder.write("half", to: part.text)
    try folder.write("old", to: swap.text)
    try folder.write("new", to: third.text)
    try folder.write("theirs", to: other.text)
    try folder.write("no name of ours", to: ".byok-notes")
    let done = try FileStore().put("next", path)
    XCTAssertEqual(done.keptVersions, [folder.file(other.text)])
    XCTAssertEqual(folder.names(), [other.text, ".byok-notes", "a"].sorted())
    XCTAssertEqual(folder.text(other.text), "theirs")
  }

  func testLeavesTemporariesAloneWithoutALock() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("present", to: "a")
    let part = TemporaryName(number: 1, stage: .part)
    try folder.write("another run's", to: part.text)
    var system = SystemCalls.live
    system.lock = { _ throws(SystemError) in throw SystemError(ENOLCK) }
    try FileStore(system: system).put("next", path)
    XCTAssertEqual(folder.names(), [part.text, "a"])
  }
}
