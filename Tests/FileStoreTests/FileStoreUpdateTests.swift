import Foundation
import XCTest

@testable import FileStore

final class FileStoreUpdateTests: XCTestCase {
  private let store = FileStore()

  func testReplacesAndHandsBack() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    let done = try store.update(path) { file in
      .write((file?.bytes ?? []) + Array("+new".utf8), returning: file?.bytes.count)
    }
    XCTAssertEqual(done.value, 3)
    XCTAssertTrue(done.wrote)
    XCTAssertEqual(done.before?.bytes, Array("old".utf8))
    XCTAssertEqual(done.after, Array("old+new".utf8))
    XCTAssertEqual(folder.text("a"), "old+new")
    XCTAssertEqual(folder.names(), ["a"])
  }

  func testCreatesFileAndDirectoriesPrivately() throws {
    let folder = try TemporaryFolder()
    XCTAssertEqual(chmod(folder.path, 0o755), 0)
    for mask: mode_t in [0, 0o022, 0o077] {
      let previous = umask(mask)
      defer { umask(previous) }
      let done = try store.put("new", folder.file("\(mask)/two/a"))
      XCTAssertNil(done.before)
      XCTAssertEqual(folder.text("\(mask)/two/a"), "new")
      XCTAssertEqual(folder.mode("\(mask)/two/a"), 0o600)
      XCTAssertEqual(folder.mode("\(mask)/two"), 0o700)
      XCTAssertEqual(folder.mode("\(mask)"), 0o700)
    }
    XCTAssertEqual(folder.mode(""), 0o755)
  }

  func testLeavesNoDirectoryWhenNothingIsWritten() throws {
    let folder = try TemporaryFolder()
    try store.update(folder.file("one/two/a")) { _ in .nothing(returning: ()) }
    XCTAssertEqual(folder.names(), [])
    struct Refusal: Error {}
    XCTAssertThrowsError(
      try store.update(folder.file("one/a")) { _ -> Change<Void> in throw Refusal() }
    ) { XCTAssertTrue($0 is Refusal) }
    XCTAssertEqual(folder.names(), [])
  }

  func testKeepsTheModeWhateverTheMask() throws {
    let folder = try TemporaryFolder()
    for mask: mode_t in [0, 0o022, 0o077] {
      let previous = umask(mask)
      defer { umask(previous) }
      for mode: mode_t in [0o600, 0o640, 0o644, 0o666] {
        let path = try folder.write("old", to: "a", mode: mode)
        try store.put("new", path)
        XCTAssertEqual(folder.mode("a"), UInt16(mode))
      }
    }
  }

  func testWritesNothingForEqualBytes() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("same", to: "a")
    var system = SystemCalls.live
    system.rename = { _, _, _, _ throws(SystemError) in throw SystemError(EIO) }
    system.write = { _, _ throws(SystemError) in throw SystemError(EIO) }
    let done = try FileStore(system: system).put("same", path)
    XCTAssertFalse(done.wrote)
    XCTAssertNil(done.after)
  }

  func testDryRunTellsAndWritesNothing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    let done = try store.put("new", path, dryRun: true)
    XCTAssertEqual(done.after, Array("new".utf8))
    XCTAssertFalse(done.wrote)
    XCTAssertEqual(folder.text("a"), "old")
    let created = try store.put("new", folder.file("none/a"), dryRun: true)
    XCTAssertNil(created.before)
    XCTAssertEqual(folder.names(), ["a"])
  }

  func testEditsTheTargetOfALink() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "real", mode: 0o640)
    XCTAssertEqual(symlink("real", folder.file("link")), 0)
    let done = try store.put("new", folder.file("link"))
    XCTAssertEqual(done.resolvedPath, folder.file("real"))
    XCTAssertEqual(folder.text("real"), "new")
    XCTAssertEqual(folder.mode("real"), 0o640)
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link"))
    XCTAssertEqual(link, "real")
  }

  func testRefusesHardLinks() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    XCTAssertEqual(link(path, folder.file("b")), 0)
    let error = fileError { try self.store.put("new", path) }
    XCTAssertEqual(error?.reason, .hardLinked(2))
    XCTAssertEqual(folder.text("a"), "old")
    XCTAssertEqual(folder.names(), ["a", "b"])
  }

  func testRefusesAReadOnlyFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a", mode: 0o444)
    let error = fileError { try self.store.put("new", path) }
    XCTAssertEqual(error?.reason, .readOnlyFile(0o444))
    XCTAssertTrue(error?.description.contains("mode 0444") == true)
    XCTAssertEqual(folder.text("a"), "old")
  }

  func testRefusesAReadOnlyDirectory() throws {
    try skipAsRoot()
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    XCTAssertEqual(chmod(folder.path, 0o500), 0)
    XCTAssertEqual(fileError { try self.store.put("new", path) }?.reason, .permissionDenied)
    XCTAssertEqual(folder.text("a"), "old")
  }

  func testRefusesAnotherUsersFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    var system = SystemCalls.live
    system.effectiveUser = { geteuid() + 1 }
    let error = fileError { try FileStore(system: system).put("new", path) }
    XCTAssertEqual(error?.reason, .ownedByAnother(geteuid()))
    XCTAssertEqual(folder.text("a"), "old")
  }

  func testRootKeepsTheOwner() throws {
    guard geteuid() == 0 else { throw XCTSkip("only root writes other users' files") }
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a", mode: 0o640)
    XCTAssertEqual(chown(path, 12, 34), 0)
    try store.put("new", path)
    let facts = try XCTUnwrap(store.facts(path))
    XCTAssertEqual(facts.owner, 12)
    XCTAssertEqual(facts.group, 34)
    XCTAssertEqual(facts.mode, 0o640)
  }

  func testRefusesToWriteWhatItCouldNotReadAgain() throws {
    let folder = try TemporaryFolder()
    let store = FileStore(backups: BackupDirectory(path: folder.file("kept")), sizeLimit: 10)
    let path = try folder.write("12345678", to: "a")
    for dryRun in [true, false] {
      let error = fileError { try store.put("12345678901", path, dryRun: dryRun) }
      XCTAssertEqual(error?.reason, .wouldBeTooLarge(limit: 10))
      XCTAssertEqual(error?.state, .unchanged)
      XCTAssertThrowsError(try store.put("12345678901", folder.file("new"), dryRun: dryRun))
    }
    XCTAssertEqual(folder.text("a"), "12345678")
    XCTAssertEqual(folder.names(), ["a"])
    try store.put("1234567890", path)
    XCTAssertEqual(try store.text(path), "1234567890")
  }

  func testADryRunFailsWhereTheRealRunWould() throws {
    try skipAsRoot()
    let folder = try TemporaryFolder()
    let inner = folder.file("inner")
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: false)
    try folder.write("old", to: "inner/a")
    try folder.write("old", to: "b")
    let store = FileStore(backups: BackupDirectory(path: inner + "/kept"))
    for mode: mode_t in [0o500, 0o100, 0o300] {
      XCTAssertEqual(chmod(inner, mode), 0)
      for path in ["inner/a", "inner/new", "inner/new/deep", "b", "new"] {
        let dry = fileError { try store.put("new", folder.file(path), dryRun: true) }
        let real = fileError { try store.put("new", folder.file(path)) }
        XCTAssertEqual(dry?.reason, .permissionDenied, "\(mode) \(path)")
        XCTAssertEqual(dry?.reason, real?.reason, "\(mode) \(path)")
        XCTAssertEqual(dry?.operation, real?.operation, "\(mode) \(path)")
      }
      if mode == 0o500 { XCTAssertNoThrow(try store.put("old", inner + "/a", dryRun: true)) }
    }
    XCTAssertEqual(chmod(inner, 0o700), 0)
    XCTAssertEqual(folder.names(in: "inner"), ["a"])
  }

  func testADryRunAsksWhetherTheFolderCanBeWritten() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    var system = SystemCalls.live
    system.checkWritable = { _, _ throws(SystemError) in throw SystemError(EROFS) }
    let store = FileStore(system: system)
    for name in ["a", "new", "deep/new"] {
      let error = fileError { try store.put("new", folder.file(name), dryRun: true) }
      XCTAssertEqual(error?.reason, .readOnly, name)
    }
    XCTAssertNoThrow(try store.put("old", path, dryRun: true), "nothing would be written")
  }
}
