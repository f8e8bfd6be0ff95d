import Foundation
import XCTest

@testable import FileStore

final class FileStoreBackupsTests: XCTestCase {
  private func make(limit: Int = 10) throws -> (TemporaryFolder, FileStore, String) {
    let folder = try TemporaryFolder()
    let backups = BackupDirectory(path: folder.file("kept/here"), limit: limit)
    return (folder, FileStore(backups: backups), try folder.write("one", to: "a", mode: 0o644))
  }

  func testKeepsWhatAWriteReplaced() throws {
    let (folder, store, path) = try make()
    try store.put("two", path)
    let backups = try store.listBackups(of: path)
    XCTAssertEqual(backups.count, 1)
    let backup = try XCTUnwrap(backups.first)
    XCTAssertEqual(backup.originalPath, path)
    XCTAssertEqual(backup.previous, .content(bytes: 3))
    XCTAssertEqual(try store.content(of: backup), Array("one".utf8))
    XCTAssertEqual(folder.text("kept/here/" + backup.name), "one")
    XCTAssertEqual(folder.mode("kept/here/" + backup.name), 0o600)
    XCTAssertEqual(folder.mode("kept/here"), 0o700)
    XCTAssertEqual(folder.mode("kept"), 0o700)
  }

  func testKeepsNothingWhereNothingIsWritten() throws {
    let (folder, store, path) = try make()
    try store.put("one", path)
    try store.put("two", path, dryRun: true)
    XCTAssertEqual(try store.listBackups(), [])
    XCTAssertEqual(folder.names(), ["a"])
  }

  func testRestoresBackAndForth() throws {
    let (folder, store, path) = try make()
    try store.put("two", path)
    XCTAssertEqual(try store.restore(path, dryRun: true).after, Array("one".utf8))
    XCTAssertEqual(folder.text("a"), "two")
    XCTAssertTrue(try store.restore(path).wrote)
    XCTAssertEqual(folder.text("a"), "one")
    XCTAssertEqual(folder.mode("a"), 0o644)
    try store.restore(path)
    XCTAssertEqual(folder.text("a"), "two")
  }

  func testPassesOverABackupOfThePresentContent() throws {
    let (folder, store, path) = try make()
    try store.put("two", path)
    // What a run leaves that is killed between its backup and its write.
    let killed = FaultySystem()
    var system = killed.system
    system.rename = { directory, old, new, kind throws(SystemError) in
      if kind == .exchange { throw SystemError(EIO) }
      try SystemCalls.live.rename(directory, old, new, kind)
    }
    system.remove = { _, _ throws(SystemError) in throw SystemError(EIO) }
    let other = FileStore(
      system: system, backups: BackupDirectory(path: folder.file("kept/here")))
    _ = fileError { try other.put("three", path) }
    XCTAssertEqual(try store.listBackups().count, 2)
    try store.restore(path)
    XCTAssertEqual(folder.text("a"), "one")
  }

  func testRestoresAChosenBackup() throws {
    let (folder, store, path) = try make()
    for text in ["two", "three", "four"] { try store.put(text, path) }
    let backups = try store.listBackups(of: path)
    XCTAssertEqual(
      try backups.map { String(decoding: try store.content(of: $0), as: UTF8.self) },
      ["three", "two", "one"])
    XCTAssertEqual(backups.map(\.time), backups.map(\.time).sorted(by: >))
    try store.restore(path, from: backups[2])
    XCTAssertEqual(folder.text("a"), "one")
  }

  func testSaysWhenThereIsNothingToRestore() throws {
    let (folder, store, path) = try make()
    XCTAssertEqual(fileError { try store.restore(path) }?.reason, .noBackup)
    XCTAssertEqual(fileError { try FileStore().restore(path) }?.reason, .noBackup)
    try store.put("new", folder.file("b"))
    XCTAssertEqual(
      fileError { try store.restore(folder.file("b")) }?.reason, .createdByWrite)
    XCTAssertEqual(try store.listBackups(of: folder.file("b")).first?.previous, .noFile)
    XCTAssertEqual(folder.text("b"), "new")
  }

  func testRestoresARemovedFile() throws {
    let (folder, store, path) = try make()
    try store.put("two", path)
    unlink(path)
    try store.restore(path)
    XCTAssertEqual(folder.text("a"), "one")
  }

  func testKeepsTheLastOnesOfEachFile() throws {
    let (folder, store, path) = try make(limit: 3)
    try store.put("x", folder.file("b"))
    for number in 1...8 { try store.put("\(number)", path) }
    let texts = try store.listBackups(of: path).map {
      String(decoding: try store.content(of: $0), as: UTF8.self)
    }
    XCTAssertEqual(texts, ["7", "6", "5"])
    XCTAssertEqual(try store.listBackups(of: folder.file("b")).count, 1)
    XCTAssertEqual(try store.listBackups().count, 4)
  }

  func testPurges() throws {
    let (folder, store, path) = try make()
    try store.put("two", path)
    try store.put("x", folder.file("b"))
    XCTAssertEqual(try store.purgeBackups(of: path), 1)
    XCTAssertEqual(try store.listBackups().map(\.originalPath), [folder.file("b")])
    XCTAssertEqual(try store.purgeBackups(), 1)
    XCTAssertEqual(folder.names(in: "kept/here"), [])
    XCTAssertEqual(try FileStore().purgeBackups(), 0)
  }

  func testHasOneHistoryWhicheverWayTheFileIsReached() throws {
    let (folder, store, path) = try make()
    XCTAssertEqual(symlink(folder.path, folder.file("door")), 0)
    XCTAssertEqual(symlink("a", folder.file("link")), 0)
    try store.put("two", folder.file("door/link"))
    XCTAssertEqual(try store.listBackups(of: path).map(\.originalPath), [path])
    try store.restore(folder.file("link"))
    XCTAssertEqual(folder.text("a"), "one")
  }

  func testWorksInTheBackupDirectoryItself() throws {
    let folder = try TemporaryFolder()
    let store = FileStore(
      backups: BackupDirectory(path: folder.path), lockWait: .milliseconds(100))
    let path = try folder.write("one", to: "a")
    try store.put("two", path)
    try store.restore(path)
    XCTAssertEqual(folder.text("a"), "one")
  }

  func testRefusesAWriteThatItCannotBackUp() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("one", to: "a")
    try folder.write("in the way", to: "kept")
    let store = FileStore(backups: BackupDirectory(path: folder.file("kept")))
    let error = fileError { try store.put("two", path) }
    XCTAssertEqual(error?.operation, .backup)
    XCTAssertEqual(folder.text("a"), "one")
    XCTAssertEqual(folder.names(), ["a", "kept"])
  }

  func testNamesSayWhichFile() {
    for path in ["/a/b-c d.json", "/é/%41", "/"] {
      let name = BackupName(time: 7, key: BackupName.key(for: path), hasContent: true)
      XCTAssertFalse(name.text.contains("/"))
      XCTAssertEqual(BackupName(name.text), name)
      XCTAssertEqual(name.originalPath, path)
    }
    let long = (0..<60).map { "/directory\($0)" }.joined()
    let name = BackupName(time: 7, key: BackupName.key(for: long + "/a"), hasContent: false)
    XCTAssertLessThan(name.text.utf8.count, 255 - BackupFolder.partSuffix.utf8.count)
    XCTAssertEqual(BackupName(name.text), name)
    XCTAssertTrue(name.originalPath.hasSuffix("/directory59/a"))
    XCTAssertNotEqual(name.key, BackupName.key(for: "/x" + long + "/a"))
  }
}
