import Foundation
import XCTest

@testable import FileStore

final class InheritanceTests: XCTestCase {
  func testKeepsExtendedAttributes() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    do {
      try withDescriptor(path) { try SystemCalls.live.setAttribute($0, "user.note", [1, 2, 0]) }
    } catch {
      throw XCTSkip("no extended attributes here")
    }
    try FileStore().put("new", path)
    try withDescriptor(path) {
      XCTAssertEqual(try SystemCalls.live.attribute($0, "user.note"), [1, 2, 0])
    }
  }

  func testKeepsTheAccessList() throws {
    let name = "system.posix_acl_access"
    // Owner rw, user 1234 r, group nothing, at most rw, everyone nothing (<linux/posix_acl_xattr.h>).
    let entries: [(tag: UInt8, bits: UInt8, user: [UInt8])] = [
      (0x01, 6, [255, 255, 255, 255]), (0x02, 4, [210, 4, 0, 0]), (0x04, 0, [255, 255, 255, 255]),
      (0x10, 6, [255, 255, 255, 255]), (0x20, 0, [255, 255, 255, 255]),
    ]
    let list: [UInt8] = entries.reduce(into: [2, 0, 0, 0]) {
      $0 += [$1.tag, 0, $1.bits, 0] + $1.user
    }
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    do {
      try withDescriptor(path) { try SystemCalls.live.setAttribute($0, name, list) }
    } catch {
      throw XCTSkip("no access lists here")
    }
    XCTAssertEqual(folder.mode("a"), 0o660)
    try FileStore().put("new", path)
    try withDescriptor(path) { XCTAssertEqual(try SystemCalls.live.attribute($0, name), list) }

    var system = SystemCalls.live
    system.setAttribute = { _, _, _ throws(SystemError) in throw SystemError(EPERM) }
    XCTAssertEqual(
      fileError { try FileStore(system: system).put("newer", path) }?.reason, .permissionDenied)
    XCTAssertEqual(folder.text("a"), "new")
  }

  func testRefusesToLoseAnAttribute() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    var system = SystemCalls.live
    system.attributes = { _ in ["user.note"] }
    system.attribute = { _, _ in [1] }
    system.setAttribute = { _, _, _ throws(SystemError) in throw SystemError(ENOSPC) }
    let error = fileError { try FileStore(system: system).put("new", path) }
    XCTAssertEqual(error?.reason, .outOfSpace)
    XCTAssertEqual(folder.text("a"), "old")
  }

  func testDoesWithoutAttributesWhereThereAreNone() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a")
    var system = SystemCalls.live
    system.attributes = { _ throws(SystemError) in throw SystemError(ENOTSUP) }
    try FileStore(system: system).put("new", path)
    XCTAssertEqual(folder.text("a"), "new")
  }

  func testNobodyGainsWhereTheGroupCannotBeKept() throws {
    for (old, new) in [(0o664, 0o604), (0o640, 0o600), (0o604, 0o600), (0o646, 0o604)]
      as [(mode_t, UInt16)]
    {
      let folder = try TemporaryFolder()
      let path = try folder.write("old", to: "a", mode: old)
      let foreign = Self.pretendForeignGroup()
      try FileStore(system: foreign).put("new", path)
      XCTAssertEqual(folder.mode("a"), new)
      XCTAssertEqual(folder.text("a"), "new")
    }
  }

  func testIsNeverWiderThanPrivateBeforeItIsComplete() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a", mode: 0o644)
    let previous = umask(0)
    defer { umask(previous) }
    let modes = Recorder<UInt16>()
    var system = SystemCalls.live
    system.write = { descriptor, buffer throws(SystemError) in
      modes.add(try SystemCalls.live.status(descriptor).permissions)
      return try SystemCalls.live.write(descriptor, buffer)
    }
    try FileStore(
      system: system, backups: BackupDirectory(path: folder.file("kept"))
    ).put("new", path)
    XCTAssertEqual(modes.values, [0o600, 0o600])
  }

  /// A system in which a file that exists belongs to a group that the user is no member of.
  private static func pretendForeignGroup() -> SystemCalls {
    var system = SystemCalls.live
    let created = Recorder<Int32>()
    let seen = { @Sendable (status: FileStatus) in
      var status = status
      status.group += 1
      return status
    }
    system.open = { directory, name, flags, mode throws(SystemError) in
      let descriptor = try SystemCalls.live.open(directory, name, flags, mode)
      if flags & O_CREAT != 0 { created.add(descriptor) }
      return descriptor
    }
    system.status = { descriptor throws(SystemError) in
      let status = try SystemCalls.live.status(descriptor)
      return created.values.contains(descriptor) ? status : seen(status)
    }
    system.statusAt = { directory, name throws(SystemError) in
      seen(try SystemCalls.live.statusAt(directory, name))
    }
    system.setOwner = { _, _, _ throws(SystemError) in throw SystemError(EPERM) }
    // The descriptor's number is used again after this.
    system.synchronize = { _ in created.clear() }
    return system
  }

  private func withDescriptor(_ path: String, _ body: (Int32) throws -> Void) throws {
    let descriptor = open(path, O_RDWR)
    defer { close(descriptor) }
    try body(descriptor)
  }
}

final class Recorder<Value>: @unchecked Sendable {
  private(set) var values: [Value] = []
  func add(_ value: Value) { values.append(value) }
  func clear() { values = [] }
}
