import Foundation
import XCTest

@testable import FileStore

/// Another program writes at the worst moment, and nothing that it wrote is lost.
///
/// That is: between reading and replacing, and while its version is put back.
final class InterferenceTests: XCTestCase {
  /// A store during whose n-th rename of a kind something else happens first.
  private func store(
    before number: Int = 1, _ kind: SystemCalls.RenameKind = .exchange,
    backups: BackupDirectory? = nil, _ interference: @escaping @Sendable () -> Void
  ) -> FileStore {
    var system = SystemCalls.live
    let count = Counter()
    system.rename = { directory, old, new, asked throws(SystemError) in
      if asked == kind, count.next() == number { interference() }
      try SystemCalls.live.rename(directory, old, new, asked)
    }
    return FileStore(system: system, backups: backups)
  }

  private func append(_ store: FileStore, _ path: String) throws -> Updated<Int> {
    let count = Counter()
    return try store.update(path) { file in
      .write((file?.bytes ?? []) + Array("+ours".utf8), returning: count.next())
    }
  }

  func testAReplacingProgram() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    let done = try append(store { Self.replace(path, "theirs") }, path)
    XCTAssertEqual(folder.text("a"), "theirs+ours")
    XCTAssertEqual(done.value, 2)
    XCTAssertEqual(done.before?.bytes, Array("theirs".utf8))
    XCTAssertEqual(folder.names(), ["a"])
  }

  func testAProgramThatWritesInPlace() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    _ = try append(store { Self.overwrite(path, "their") }, path)
    XCTAssertEqual(folder.text("a"), "their+ours")
    XCTAssertEqual(folder.names(), ["a"])
  }

  func testAProgramThatRemovesTheFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    _ = try append(store { unlink(path) }, path)
    XCTAssertEqual(folder.text("a"), "+ours")
    XCTAssertEqual(folder.names(), ["a"])
  }

  func testAProgramThatCreatesTheFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a")
    _ = try append(store(before: 1, .exclusive) { Self.overwrite(path, "theirs") }, path)
    XCTAssertEqual(folder.text("a"), "theirs+ours")
    XCTAssertEqual(folder.names(), ["a"])
  }

  func testAProgramThatNarrowsTheMode() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a", mode: 0o644)
    _ = try append(store { chmod(path, 0o600) }, path)
    XCTAssertEqual(folder.text("a"), "old+ours")
    XCTAssertEqual(folder.mode("a"), 0o600)
  }

  func testAProgramThatPutsALinkThere() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    let target = try folder.write("elsewhere", to: "b")
    _ = try append(
      store {
        unlink(path)
        _ = symlink(target, path)
      }, path)
    XCTAssertEqual(folder.text("b"), "elsewhere+ours")
    XCTAssertEqual(try FileManager.default.destinationOfSymbolicLink(atPath: path), target)
    XCTAssertEqual(folder.names(), ["a", "b"])
  }

  func testAProgramThatPutsADirectoryThere() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    let store = store {
      unlink(path)
      mkdir(path, 0o700)
    }
    XCTAssertEqual(fileError { _ = try self.append(store, path) }?.reason, .isDirectory)
    XCTAssertEqual(folder.names(), ["a"])
  }

  func testAProgramThatWritesWhileItsVersionIsPutBack() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    var system = SystemCalls.live
    let count = Counter()
    system.rename = { directory, old, new, kind throws(SystemError) in
      // Before the exchange, before it is put back, and before that is put back.
      if kind == .exchange {
        let number = count.next()
        if number <= 3 { Self.replace(path, "theirs \(number)") }
      }
      try SystemCalls.live.rename(directory, old, new, kind)
    }
    _ = try append(FileStore(system: system), path)
    XCTAssertEqual(folder.text("a"), "theirs 3+ours")
    XCTAssertEqual(folder.names(), ["a"])
  }

  func testAProgramThatWritesIntoOurContentWhileItIsPutBack() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    var system = SystemCalls.live
    let count = Counter()
    system.rename = { directory, old, new, kind throws(SystemError) in
      let number = kind == .exchange ? count.next() : 0
      if number == 1 { Self.replace(path, "theirs 1") }
      if number == 2 { Self.overwrite(path, "theirs 2") }
      try SystemCalls.live.rename(directory, old, new, kind)
    }
    _ = try append(FileStore(system: system), path)
    XCTAssertEqual(folder.text("a"), "theirs 2+ours")
  }

  func testGivesUpOnAProgramThatNeverStops() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    var system = SystemCalls.live
    let turns = Counter()
    system.rename = { directory, old, new, kind throws(SystemError) in
      // Every exchange of new content, not the ones that put back.
      if kind == .exchange, turns.next() % 2 == 1 { Self.replace(path, "theirs \(turns.value)") }
      try SystemCalls.live.rename(directory, old, new, kind)
    }
    system.synchronize = { _ in }
    let store = FileStore(system: system, backups: BackupDirectory(path: folder.file("kept")))
    XCTAssertEqual(fileError { _ = try self.append(store, path) }?.reason, .changedTooOften)
    XCTAssertEqual(folder.text("a"), "theirs \(turns.value - 1)")
    XCTAssertEqual(folder.names(), ["a"])
  }

  func testWithoutExchangeComparesBeforeTheRename() throws {
    for code in [EINVAL, ENOSYS, ENOTSUP] {
      let folder = try TemporaryFolder()
      let path = try folder.write("old", to: "a", mode: 0o640)
      var system = SystemCalls.live
      let count = Counter()
      system.rename = { directory, old, new, kind throws(SystemError) in
        if kind != .replace {
          if count.next() == 1 { Self.replace(path, "theirs") }
          throw SystemError(code)
        }
        try SystemCalls.live.rename(directory, old, new, kind)
      }
      _ = try append(FileStore(system: system), path)
      XCTAssertEqual(folder.text("a"), "theirs+ours")
      _ = try append(FileStore(system: system), folder.file("b"))
      XCTAssertEqual(folder.text("b"), "+ours")
      XCTAssertEqual(folder.mode("b"), 0o600)
      XCTAssertEqual(folder.names(), ["a", "b"])
    }
  }

  func testRefusesAMountPoint() throws {
    for code in [EBUSY, EXDEV] {
      let folder = try TemporaryFolder()
      let path = try folder.write("old", to: "a")
      var system = SystemCalls.live
      system.rename = { directory, old, new, kind throws(SystemError) in
        if kind == .exchange { throw SystemError(code) }
        try SystemCalls.live.rename(directory, old, new, kind)
      }
      let error = fileError { _ = try self.append(FileStore(system: system), path) }
      XCTAssertEqual(error?.reason, .mountPoint)
      XCTAssertTrue(error?.description.contains("mount its directory instead") == true)
      XCTAssertEqual(folder.text("a"), "old")
      XCTAssertEqual(folder.names(), ["a"])
    }
  }

  func testKeepsAndNamesWhatItCannotPutBack() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    var system = SystemCalls.live
    let count = Counter()
    system.rename = { directory, old, new, kind throws(SystemError) in
      if kind == .exchange {
        guard count.next() == 1 else { throw SystemError(EIO) }
        Self.replace(path, "theirs")
      }
      try SystemCalls.live.rename(directory, old, new, kind)
    }
    let error = fileError { _ = try self.append(FileStore(system: system), path) }
    guard case .replacedKeepingOther(let kept)? = error?.state else {
      return XCTFail("\(error as Any)")
    }
    XCTAssertEqual(try FileStore().text(kept), "theirs")
    XCTAssertTrue(error?.description.contains(kept) == true)
    // It stays, and is named again, until somebody has looked at it.
    for _ in 1...2 { XCTAssertEqual(try append(FileStore(), path).keptVersions, [kept]) }
    XCTAssertEqual(try FileStore().text(kept), "theirs")
  }

  func testAFileThatIsMovedToAnotherDirectoryWhileWaiting() throws {
    let folder = try TemporaryFolder()
    mkdir(folder.file("one"), 0o700)
    let path = try folder.write("old", to: "one/a")
    var system = SystemCalls.live
    let count = Counter()
    system.lock = { directory throws(SystemError) in
      if count.next() == 1 {
        rename(folder.file("one"), folder.file("two"))
        mkdir(folder.file("one"), 0o700)
        Self.overwrite(path, "other")
      }
      try SystemCalls.live.lock(directory)
    }
    _ = try append(FileStore(system: system), path)
    XCTAssertEqual(folder.text("one/a"), "other+ours")
    XCTAssertEqual(folder.text("two/a"), "old")
  }

  func testADirectoryThatIsRemovedWhileWaiting() throws {
    let folder = try TemporaryFolder()
    var system = SystemCalls.live
    let count = Counter()
    system.lock = { directory throws(SystemError) in
      if count.next() == 1 { rmdir(folder.file("one")) }
      try SystemCalls.live.lock(directory)
    }
    _ = try append(FileStore(system: system), folder.file("one/a"))
    XCTAssertEqual(folder.text("one/a"), "+ours")
  }

  private static func replace(_ path: String, _ text: String) {
    overwrite(path + "~", text)
    rename(path + "~", path)
  }

  private static func overwrite(_ path: String, _ text: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}

final class Counter: @unchecked Sendable {
  private(set) var value = 0
  func next() -> Int {
    value += 1
    return value
  }
}
