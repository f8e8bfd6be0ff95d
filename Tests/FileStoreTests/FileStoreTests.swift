import Foundation
import XCTest

@testable import FileStore

final class FileStoreTests: XCTestCase {
  private let store = FileStore()

  func testReadsBytesAndFacts() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("{}\r\n", to: "a.json", mode: 0o640)
    let file = try store.read(path)
    XCTAssertEqual(file.bytes, Array("{}\r\n".utf8))
    XCTAssertEqual(file.path, path)
    XCTAssertEqual(file.resolvedPath, path)
    XCTAssertEqual(file.mode, 0o640)
    XCTAssertTrue(file.facts.isOwnedByEffectiveUser)
    XCTAssertTrue(file.facts.isReadableByOthers)
    XCTAssertFalse(file.facts.isSymbolicLink)
    XCTAssertEqual(file.facts.resolvedDirectory, folder.path)
    XCTAssertEqual(file.facts.resolvedName, "a.json")
  }

  func testFollowsAChainOfLinks() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("deep"), withIntermediateDirectories: false)
    try folder.write("x", to: "deep/real")
    XCTAssertEqual(symlink("real", folder.file("deep/second")), 0)
    XCTAssertEqual(symlink("deep/second", folder.file("first")), 0)
    let file = try store.read(folder.file("first"))
    XCTAssertEqual(file.bytes, Array("x".utf8))
    XCTAssertEqual(file.resolvedPath, folder.file("deep/real"))
    XCTAssertTrue(file.facts.isSymbolicLink)
  }

  func testNamesALoop() throws {
    let folder = try TemporaryFolder()
    XCTAssertEqual(symlink("b", folder.file("a")), 0)
    XCTAssertEqual(symlink("a", folder.file("b")), 0)
    let attempts: [(String) throws -> Void] = [
      { _ = try self.store.read($0) }, { try self.store.put("x", $0) },
    ]
    for attempt in attempts {
      let error = fileError { try attempt(folder.file("a")) }
      let links = ["a", "b", "a"].map(folder.file)
      XCTAssertEqual(error?.reason, .symlinkLoop(links))
      XCTAssertTrue(error?.description.contains(links.joined(separator: " -> ")) == true)
    }
  }

  func testRefusesTooManyLinks() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "0")
    for number in 1...41 {
      XCTAssertEqual(symlink("\(number - 1)", folder.file("\(number)")), 0)
    }
    XCTAssertEqual(try store.text(folder.file("40")), "x")
    let error = fileError { _ = try self.store.read(folder.file("41")) }
    XCTAssertEqual(error?.reason, .tooManySymlinks(40))
  }

  func testNamesWhereADanglingLinkPoints() throws {
    let folder = try TemporaryFolder()
    XCTAssertEqual(symlink("gone/away", folder.file("a")), 0)
    XCTAssertEqual(symlink("away", folder.file("b")), 0)
    XCTAssertEqual(
      fileError { _ = try self.store.read(folder.file("a")) }?.reason,
      .dangling(target: "gone/away"))
    XCTAssertEqual(
      fileError { try self.store.put("x", folder.file("b")) }?.reason,
      .dangling(target: folder.file("away")))
    XCTAssertEqual(folder.names(), ["a", "b"])
  }

  func testTellsWhatIsMissing() throws {
    let folder = try TemporaryFolder()
    for path in ["none", "none/of/it"].map(folder.file) {
      let error = fileError { _ = try self.store.read(path) }
      XCTAssertEqual(error?.reason, .notFound)
      XCTAssertEqual(error?.description, "cannot read \(path): it does not exist")
      XCTAssertFalse(store.exists(path))
      XCTAssertNil(try store.facts(path))
    }
  }

  func testRefusesWhatIsNoFile() throws {
    let folder = try TemporaryFolder()
    XCTAssertEqual(mkfifo(folder.file("pipe"), 0o600), 0)
    for (path, reason) in [
      (folder.path, FileError.Reason.isDirectory), (folder.path + "/", .isDirectory),
      (folder.file(".."), .isDirectory), (folder.file("pipe"), .notRegular("a named pipe")),
      ("/dev/null", .notRegular("a device")), ("", .invalidPath), ("a\0b", .invalidPath),
    ] {
      XCTAssertEqual(fileError { _ = try self.store.read(path) }?.reason, reason, path)
      XCTAssertEqual(fileError { try self.store.put("x", path) }?.reason, reason, path)
      XCTAssertTrue(path == "" || store.exists(path) || path.contains("\0"))
    }
  }

  func testRefusesTooMuchWithoutReadingIt() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "sparse")
    guard truncate(path, 20 << 30) == 0 else { throw XCTSkip("no sparse files here") }
    var system = SystemCalls.live
    system.read = { _, _ throws(SystemError) in throw SystemError(EIO) }
    let error = fileError { _ = try FileStore(system: system).read(path) }
    XCTAssertEqual(error?.reason, .tooLarge(limit: FileStore.defaultSizeLimit))
  }

  func testRefusesAFileThatOutgrowsTheLimitWhileItIsRead() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("12345", to: "a")
    var system = SystemCalls.live
    let status = system.status
    system.status = { descriptor throws(SystemError) in
      var small = try status(descriptor)
      small.size = 1
      return small
    }
    system.statusAt = { directory, name throws(SystemError) in
      var small = try SystemCalls.live.statusAt(directory, name)
      small.size = 1
      return small
    }
    let error = fileError { _ = try FileStore(system: system, sizeLimit: 4).read(path) }
    XCTAssertEqual(error?.reason, .tooLarge(limit: 4))
  }

  func testReadsAnEmptyFileASecondTime() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "a")
    var system = SystemCalls.live
    // The other program, between truncating and writing.
    system.sleep = { _ in try? Data("whole".utf8).write(to: URL(fileURLWithPath: path)) }
    XCTAssertEqual(try FileStore(system: system).text(path), "whole")
  }

  func testReadsAHalfWrittenFileASecondTime() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("half", to: "a")
    var system = SystemCalls.live
    system.read = { descriptor, buffer throws(SystemError) in
      let count = try SystemCalls.live.read(descriptor, buffer)
      if count == 4 { try? Data("half and whole".utf8).write(to: URL(fileURLWithPath: path)) }
      return count == 4 ? 4 : count
    }
    XCTAssertEqual(try FileStore(system: system).text(path), "half and whole")
  }

  func testReadsWhereOnlyEnteringIsAllowed() throws {
    try skipAsRoot()
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "a")
    XCTAssertEqual(chmod(folder.path, 0o100), 0)
    XCTAssertEqual(try store.text(path), "x")
  }

  func testNamesMissingPermission() throws {
    try skipAsRoot()
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "a", mode: 0)
    XCTAssertEqual(fileError { _ = try self.store.read(path) }?.reason, .permissionDenied)
    XCTAssertTrue(store.exists(path))
  }
}
