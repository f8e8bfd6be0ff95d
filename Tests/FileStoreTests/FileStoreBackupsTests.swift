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

  func testListsTheNewestFirst() throws {
    let (folder, store, path) = try make()
    for text in ["two", "three", "four"] { try store.put(text, path) }
    let backups = try store.listBackups(of: path)
    XCTAssertEqual(
      try backups.map { String(decoding: try store.content(of: $0), as: UTF8.self) },
      ["three", "two", "one"])
    XCTAssertEqual(backups.map(\.time), backups.map(\.time).sorted(by: >))
    XCTAssertEqual(folder.text("a"), "four")
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
    XCTAssertEqual(try store.listBackups(of: folder.file("link")).count, 1)
  }

  func testWorksInTheBackupDirectoryItself() throws {
    let folder = try TemporaryFolder()
    let store = FileStore(
      backups: BackupDirectory(path: folder.path), lockWait: .milliseconds(100))
    let path = try folder.write("one", to: "a")
    try store.put("two", path)
    XCTAssertEqual(try store.listBackups(of: path).count, 1)
  }

  func testRecordsTheRun() throws {
    let (folder, store, path) = try make()
    let other = folder.file("b")
    try store.put("two", path)
    let run = store.recording("migrate")
    try run.put("three", path)
    try run.put("x", other)
    let (created, recorded, old) = try XCTUnwrap(
      store.listBackups().count == 3 ? store.listBackups() : nil
    ).split()
    XCTAssertEqual(created.changeID, recorded.changeID)
    XCTAssertNotEqual(old.changeID, recorded.changeID)
    XCTAssertEqual([created, recorded, old].map(\.command), ["migrate", "migrate", nil])
    XCTAssertEqual([created, recorded, old].map(\.originalPath), [other, path, path])
    XCTAssertTrue(recorded.mayHaveLeft(Array("three".utf8)))
    XCTAssertFalse(recorded.mayHaveLeft(Array("another's".utf8)))
    XCTAssertFalse(recorded.mayHaveLeft(nil))
    XCTAssertTrue(old.mayHaveLeft(Array("another's".utf8)))
    XCTAssertNotEqual(store.recording("a").recording?.id, store.recording("a").recording?.id)
  }

  func testAChangeGoesAsAWhole() throws {
    let (folder, store, path) = try make(limit: 2)
    let other = try folder.write("x", to: "b")
    let run = store.recording("migrate")
    try run.put("two", path)
    try run.put("y", other)
    for number in 3...6 { try store.recording("set").put("\(number)", path) }
    func texts() throws -> [String] {
      try store.listBackups().map { String(decoding: try store.content(of: $0), as: UTF8.self) }
    }
    XCTAssertEqual(try texts(), ["5", "4", "x", "one"])
    for text in ["z", "w"] { try store.recording("set").put(text, other) }
    XCTAssertEqual(try texts(), ["z", "y", "5", "4"])
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
    XCTAssertFalse(name.hasWholePath)
    let change = BackupName.Change(recording: Recording("migration", number: .max), written: .max)
    for key in [name.key, BackupName.key(for: "/" + String(repeating: "a", count: 197))] {
      let recorded = BackupName(time: .max, change: change, key: key, hasContent: true)
      XCTAssertEqual(recorded.change?.recording.command, "migrati")
      XCTAssertLessThanOrEqual(
        BackupName(time: 7, change: change, key: key, hasContent: true).text.utf8.count,
        255 - BackupFolder.partSuffix.utf8.count)
      let early = BackupName(time: 7, change: change, key: key, hasContent: false)
      XCTAssertEqual(BackupName(early.text), early)
    }
    XCTAssertNotEqual(name.key, BackupName.key(for: "/x" + long + "/a"))
  }
}

extension Array {
  /// Its first three elements.
  fileprivate func split() -> (Element, Element, Element) { (self[0], self[1], self[2]) }
}
