import Foundation
import XCTest

@testable import FileStore

final class OwnershipTests: XCTestCase {
  private let user: uid_t = 4242

  func testWhatRootMakesBelongsToTheUserInWhoseFolderItIs() throws {
    guard geteuid() == 0 else { throw XCTSkip("only root may give away") }
    let home = try TemporaryFolder()
    XCTAssertEqual(chown(home.path, user, 4343), 0)
    let store = FileStore(backups: BackupDirectory(path: home.file("own/kept")))
    try store.put("one", home.file("own/deep/a"))
    try store.put("two", home.file("own/deep/a"))
    let backups = try store.listBackups().map { "own/kept/\($0.name)" }
    XCTAssertEqual(backups.count, 2)
    for name in ["own", "own/deep", "own/deep/a", "own/kept"] + backups {
      XCTAssertEqual(try owner(home.file(name)), user, name)
    }
    XCTAssertEqual(home.mode("own/deep/a"), 0o600)
    XCTAssertEqual(home.mode("own/kept"), 0o700)
  }

  func testABackupIsReadByNobodyWhoCouldNotReadTheFile() throws {
    guard geteuid() == 0 else { throw XCTSkip("only root may give away") }
    let (home, other) = (try TemporaryFolder(), try TemporaryFolder())
    XCTAssertEqual(chown(home.path, user, 4343), 0)
    let path = try other.write("root's", to: "a")
    let store = FileStore(backups: BackupDirectory(path: home.file("kept")))
    try store.put("new", path)
    let backup = try XCTUnwrap(store.listBackups().first)
    XCTAssertEqual(try owner(backup.path), 0)
    XCTAssertEqual(home.mode("kept/\(backup.name)"), 0o600)
    XCTAssertEqual(try owner(home.file("kept")), user)
  }

  func testAFileSystemOnWhichRootMayNotGiveAwayIsNoFailure() throws {
    guard geteuid() == 0 else { throw XCTSkip("only root may give away") }
    let home = try TemporaryFolder()
    XCTAssertEqual(chown(home.path, user, 4343), 0)
    var system = SystemCalls.live
    system.setOwner = { _, _, _ throws(SystemError) in throw SystemError(EPERM) }
    try FileStore(system: system).put("new", home.file("own/a"))
    XCTAssertEqual(home.text("own/a"), "new")
  }

  func testAFolderThatRootMadeEarlierIsNamedWithTheWayOut() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("own/kept"), withIntermediateDirectories: true)
    let owner = geteuid()
    for name in ["own", "own/kept"] {
      let closed = folder.file(name)
      var system = SystemCalls.live
      system.effectiveUser = { 4242 }
      system.open = { directory, path, flags, mode throws(SystemError) in
        if path == closed { throw SystemError(EACCES) }
        return try SystemCalls.live.open(directory, path, flags, mode)
      }
      let store = FileStore(
        system: system, backups: BackupDirectory(path: folder.file("own/kept")))
      for dryRun in [false, true] {
        let error = fileError { try store.put("new", folder.file("own/a"), dryRun: dryRun) }
        // The outer one is in the way of both.
        let expected = folder.file("own")
        XCTAssertEqual(
          error?.reason, .folderOfAnother(expected, owner: owner, caller: 4242), name)
        XCTAssertTrue(
          error?.description.hasSuffix("with sudo chown -R 4242 \(expected)") == true, name)
      }
    }
    XCTAssertEqual(folder.names(in: "own"), ["kept"])
  }

  private func owner(_ path: String) throws -> uid_t {
    var raw = stat()
    guard lstat(path, &raw) == 0 else { throw SystemError(errno) }
    return raw.st_uid
  }
}
