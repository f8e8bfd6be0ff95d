import Foundation
import XCTest

@testable import FileStore

/// Many writers at once, in threads and in processes of their own, and writers that are killed.
final class ConcurrencyTests: XCTestCase {
  func testNoThreadsWriteIsLost() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("new/a")
    DispatchQueue.concurrentPerform(iterations: 40) { number in
      Self.mustAppend("\(number)", path)
    }
    XCTAssertEqual(Set(try lines(path)), Set((0..<40).map(String.init)))
    XCTAssertEqual(folder.names(in: "new"), ["a"])
  }

  func testNoProcessesWriteIsLost() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "a")
    let children = try (0..<6).map { try child(["WRITES": "8", "NAME": "\($0)", "FILE": path]) }
    for child in children {
      child.waitUntilExit()
      XCTAssertEqual(child.terminationStatus, 0)
    }
    let expected = (0..<6).flatMap { name in (0..<8).map { "\(name).\($0)" } }
    XCTAssertEqual(Set(try lines(path)), Set(expected))
    XCTAssertEqual(folder.names(), ["a"])
  }

  func testAProcessKilledAtAnyCallLeavesOldOrNew() throws {
    let counting = FaultySystem()
    let trial = try TemporaryFolder()
    try Self.store(counting.system, trial.path).put("x", try trial.write("old", to: "a"))
    for number in stride(from: 1, through: counting.calls, by: 3) {
      let folder = try TemporaryFolder()
      let path = try folder.write("old", to: "a")
      let child = try child([
        "WRITES": "1", "NAME": "new", "FILE": path, "KILL": "\(number)", "BACKUPS": folder.path,
      ])
      child.waitUntilExit()
      XCTAssertEqual(child.terminationReason, .uncaughtSignal, "call \(number)")
      let text = folder.text("a")
      XCTAssertTrue(text == "old" || text == "old\nnew.0", "call \(number): \(text as Any)")
      XCTAssertEqual(folder.mode("a"), 0o600)
      try Self.store(.live, folder.path).put("next", path)
      XCTAssertEqual(folder.names(), ["a", "kept"], "call \(number)")
      XCTAssertEqual(folder.names(in: "kept").filter { $0.hasSuffix(".part") }, [])
    }
  }

  func testNoWriteOfAnotherProgramIsLost() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("theirs 0", to: "a")
    for round in 1...100 {
      DispatchQueue.concurrentPerform(iterations: 2) { side in
        if side == 0 {
          Self.mustAppend("ours", path)
        } else {
          try? Data("theirs \(round)".utf8).write(to: URL(fileURLWithPath: path + "~"))
          XCTAssertEqual(rename(path + "~", path), 0)
        }
      }
      XCTAssertEqual(try lines(path).first, "theirs \(round)")
    }
    XCTAssertEqual(folder.names(), ["a"])
  }

  func testWaitsForTheLockOnlySoLong() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    let holder = open(folder.path, O_RDONLY)
    XCTAssertEqual(flock(holder, LOCK_EX), 0)
    var system = SystemCalls.live
    let clock = Counter()
    system.monotonicTime = { UInt64(clock.next()) * 1_000_000_000 }
    system.sleep = { _ in }
    let store = FileStore(system: system, lockWait: .seconds(3))
    XCTAssertEqual(fileError { try store.put("new", path) }?.reason, .busy)
    XCTAssertEqual(folder.text("a"), "old")
    XCTAssertEqual(try store.text(path), "old", "reading needs no lock")
    close(holder)
    try store.put("new", path)
    XCTAssertEqual(folder.text("a"), "new")
  }

  /// Not a test: what the processes do that the tests above start.
  func testAsChild() throws {
    let environment = ProcessInfo.processInfo.environment
    guard let path = environment["FILE_STORE_FILE"], let name = environment["FILE_STORE_NAME"],
      let count = environment["FILE_STORE_WRITES"].flatMap({ Int($0) })
    else { throw XCTSkip("runs only as a child of other tests") }
    let number = environment["FILE_STORE_KILL"].flatMap { Int($0) }
    let faulty = FaultySystem(number.map { .kill($0) })
    let store =
      environment["FILE_STORE_BACKUPS"].map { Self.store(faulty.system, $0) } ?? FileStore()
    for number in 0..<count { try Self.append("\(name).\(number)", path, store) }
  }

  private func child(_ variables: [String: String]) throws -> Process {
    #if !os(Linux)
      throw XCTSkip("the test bundle is no program here")
    #else
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      process.arguments = ["FileStoreTests.ConcurrencyTests/testAsChild"]
      process.environment = ProcessInfo.processInfo.environment.merging(
        variables.map { ("FILE_STORE_" + $0, $1) }
      ) { $1 }
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    #endif
  }

  private static func store(_ system: SystemCalls, _ folder: String) -> FileStore {
    FileStore(system: system, backups: BackupDirectory(path: folder + "/kept"))
  }

  private static func mustAppend(_ line: String, _ path: String) {
    do {
      try append(line, path)
    } catch {
      XCTFail("\(error)")
    }
  }

  private static func append(
    _ line: String, _ path: String, _ store: FileStore = FileStore()
  ) throws {
    try store.update(path) { file in
      let bytes = file?.bytes ?? []
      return .write(bytes + (bytes.isEmpty ? [] : [10]) + Array(line.utf8))
    }
  }

  private func lines(_ path: String) throws -> [String] {
    try FileStore().text(path).split(separator: "\n").map(String.init)
  }
}
