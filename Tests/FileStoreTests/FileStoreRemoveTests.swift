import Foundation
import XCTest

@testable import FileStore

final class FileStoreRemoveTests: XCTestCase {
  private func remove(_ store: FileStore, _ path: String) throws -> Updated<Void> {
    try store.update(path) { _ in .remove(returning: ()) }
  }

  func testKeepsWhatWasThere() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("one", to: "a", mode: 0o644)
    let store = FileStore(backups: BackupDirectory(path: folder.file("kept")))
    XCTAssertTrue(try remove(store, path).wrote)
    XCTAssertEqual(folder.names(), ["kept"])
    let backup = try XCTUnwrap(store.listBackups(of: path).first)
    XCTAssertEqual(try store.content(of: backup), Array("one".utf8))
    XCTAssertFalse(try remove(store, path).wrote)
    XCTAssertEqual(try store.listBackups().count, 1)
  }

  func testADryRunRemovesNothing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("one", to: "a")
    let done = try FileStore().update(path, dryRun: true) { _ in .remove(returning: ()) }
    XCTAssertFalse(done.wrote)
    XCTAssertEqual(folder.text("a"), "one")
  }

  func testWhatAnotherProgramWroteIsLookedAtFirst() throws {
    for isReplaced in [true, false] {
      let folder = try TemporaryFolder()
      let path = try folder.write("one", to: "a")
      var system = SystemCalls.live
      system.rename = { directory, old, new, kind throws(SystemError) in
        if old == "a", (try? String(contentsOfFile: path, encoding: .utf8)) == "one" {
          if isReplaced { unlink(path) }
          try? Data("theirs".utf8).write(to: URL(fileURLWithPath: path))
        }
        try SystemCalls.live.rename(directory, old, new, kind)
      }
      var seen: [String] = []
      let done = try FileStore(system: system).update(path) { file in
        seen.append(file.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "")
        return seen.last == "one" ? .remove(returning: ()) : .nothing(returning: ())
      }
      XCTAssertEqual(seen, ["one", "theirs"])
      XCTAssertFalse(done.wrote)
      XCTAssertEqual(folder.text("a"), "theirs")
      XCTAssertEqual(folder.names(), ["a"])
    }
  }
}
