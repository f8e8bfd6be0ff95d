import Foundation
import XCTest

@testable import FileStore

final class FileStoreRestrictTests: XCTestCase {
  func testTakesPermissionsAwayAndAddsNone() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "a", mode: 0o644)
    XCTAssertEqual(symlink("a", folder.file("link")), 0)
    XCTAssertEqual(try FileStore().restrict(folder.file("link")), 0o644)
    XCTAssertEqual(folder.mode("a"), 0o600)
    XCTAssertEqual(chmod(path, 0o440), 0)
    try FileStore().restrict(path)
    XCTAssertEqual(folder.mode("a"), 0o400)
    XCTAssertEqual(folder.text("a"), "x")
  }

  func testRefusesWhatIsNotOurs() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "a", mode: 0o644)
    var system = SystemCalls.live
    system.effectiveUser = { geteuid() + 1 }
    let error = fileError { try FileStore(system: system).restrict(path) }
    XCTAssertEqual(error?.reason, .ownedByAnother(geteuid()))
    XCTAssertEqual(fileError { try FileStore().restrict(folder.path) }?.reason, .isDirectory)
    XCTAssertEqual(fileError { try FileStore().restrict(folder.file("b")) }?.reason, .notFound)
    XCTAssertEqual(folder.mode("a"), 0o644)
  }
}
