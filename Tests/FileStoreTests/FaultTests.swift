import Foundation
import XCTest

@testable import FileStore

/// Every system call of a write fails once, with every error, and from there on; whatever happens,
/// the file holds the old content or the new, whole, and the store tells which.
final class FaultTests: XCTestCase {
  private let errors = [
    EIO, ENOSPC, EDQUOT, EROFS, EACCES, EPERM, EINTR, EMFILE, ENOMEM, EBUSY, EAGAIN,
  ]

  func testOneFailingCallLeavesOldOrNew() throws {
    for scene in Scene.all {
      for error in errors {
        try forEachCall(scene) { number in
          try check(scene, .once(number, error))
        }
      }
    }
  }

  func testAShortWriteIsContinued() throws {
    for scene in Scene.all {
      try forEachCall(scene) { number in
        try check(scene, .shortWrite(number), mustSucceed: true)
      }
    }
  }

  func testAnInterruptedCallIsRepeated() throws {
    for scene in Scene.all {
      try forEachCall(scene) { number in
        try check(scene, .once(number, EINTR), mustSucceed: true)
      }
    }
  }

  func testTheNextRunPutsRightWhatAStoppedRunLeft() throws {
    for scene in Scene.all {
      try forEachCall(scene) { number in
        let place = try scene.make()
        let faulty = FaultySystem(.fromThere(number, EIO))
        let outcome = run(faulty.system, place)
        try assertOldOrNew(place, outcome, "\(scene) from call \(number)")
        try place.store(FaultySystem().system).put("next", place.path)
        XCTAssertEqual(place.content, "next")
        XCTAssertEqual(place.strays, [], "\(scene) from call \(number)")
      }
    }
  }

  private func check(
    _ scene: Scene, _ fault: FaultySystem.Fault, mustSucceed: Bool = false
  ) throws {
    let place = try scene.make()
    let faulty = FaultySystem(fault)
    let open = openDescriptors()
    let outcome = run(faulty.system, place)
    let what = "\(scene) \(fault) in \(faulty.failedCall ?? "nothing"): \(outcome as Any)"
    XCTAssertEqual(openDescriptors(), open, what)
    try assertOldOrNew(place, outcome, what)
    XCTAssertEqual(place.strays, [], what)
    if outcome?.state == .unchanged { XCTAssertEqual(place.tree, place.treeBefore, what) }
    if mustSucceed { XCTAssertNil(outcome, what) }
    if let mode = place.mode { XCTAssertEqual(mode, 0o640 & place.widest, what) }
    try place.store(FaultySystem().system).put("next", place.path)
    XCTAssertEqual(place.content, "next", what)
  }

  private func assertOldOrNew(_ place: Place, _ outcome: FileError?, _ what: String) throws {
    switch outcome?.state {
    case nil, .replaced: XCTAssertEqual(place.content, place.after, what)
    case .unchanged: XCTAssertEqual(place.content, place.before, what)
    case .replacedKeepingOther: XCTAssertEqual(place.content, place.after, what)
    }
    XCTAssertFalse(outcome?.description.contains("content\"") == true)
  }

  private func run(_ system: SystemCalls, _ place: Place) -> FileError? {
    do {
      try place.change(system)
      return nil
    } catch {
      return error as? FileError
    }
  }

  /// Calls the body for every number up to that of the calls that an undisturbed run makes.
  private func forEachCall(_ scene: Scene, _ body: (Int) throws -> Void) throws {
    let counting = FaultySystem()
    let place = try scene.make()
    try place.change(counting.system)
    XCTAssertGreaterThan(counting.calls, 20)
    for number in 1...counting.calls { try body(number) }
  }

  private func openDescriptors() -> Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
  }
}

/// A situation that a write meets.
enum Scene: CaseIterable {
  case existing, missing, linked, backedUp, createdWithBackup, removed

  static let all = Scene.allCases

  func make() throws -> Place {
    let folder = try TemporaryFolder()
    switch self {
    case .existing:
      try folder.write("old content", to: "a", mode: 0o640)
      return Place(folder, "a")
    case .missing:
      return Place(folder, "new/deep/a")
    case .linked:
      try FileManager.default.createDirectory(
        atPath: folder.file("real"), withIntermediateDirectories: false)
      try folder.write("old content", to: "real/b", mode: 0o640)
      _ = symlink("real/b", folder.file("a"))
      return Place(folder, "a")
    case .backedUp:
      try folder.write("old content", to: "a", mode: 0o640)
      return Place(folder, "a", backups: "kept")
    case .removed:
      try folder.write("old content", to: "a", mode: 0o640)
      return Place(folder, "a", backups: "kept", after: nil)
    case .createdWithBackup:
      return Place(folder, "a", backups: "deep/kept")
    }
  }
}

/// A file in its folder, before and after a write.
struct Place {
  let folder: TemporaryFolder
  let name: String
  let backups: String?
  let before: String?
  /// What a run writes; `nil` where it removes the file.
  let after: String?
  let treeBefore: [String]

  init(
    _ folder: TemporaryFolder, _ name: String, backups: String? = nil,
    after: String? = "new content"
  ) {
    self.after = after
    self.folder = folder
    self.name = name
    self.backups = backups
    before = folder.text(name)
    treeBefore = Self.tree(folder)
  }

  var path: String { folder.file(name) }

  /// Writes or removes the file.
  func change(_ system: SystemCalls) throws {
    _ = try store(system).update(path) { _ in
      after.map { .write(Array($0.utf8)) } ?? .remove(returning: ())
    }
  }

  var content: String? { folder.text(name) }
  var tree: [String] { Self.tree(folder) }
  var strays: [String] { tree.filter { $0.contains(".byok-") || $0.hasSuffix(".part") } }
  var widest: UInt16 { before == nil ? 0o600 : 0o777 }

  var mode: UInt16? {
    var raw = stat()
    return stat(path, &raw) == 0 ? UInt16(raw.st_mode & 0o7777) : nil
  }

  func store(_ system: SystemCalls) -> FileStore {
    FileStore(
      system: system, backups: backups.map { BackupDirectory(path: folder.file($0), limit: 3) },
      lockWait: .seconds(5))
  }

  private static func tree(_ folder: TemporaryFolder) -> [String] {
    (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
      .sorted()
  }
}
