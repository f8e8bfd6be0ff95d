import Foundation
import XCTest

@testable import FileStore

/// What a power cut would find: the order in which a write flushes and renames.
final class DurabilityTests: XCTestCase {
  private let events = Recorder<String>()

  /// A system that tells, for each flush, which file is flushed.
  private var system: SystemCalls {
    let events = self.events
    var system = SystemCalls.live
    system.write = { descriptor, buffer throws(SystemError) in
      events.add("write " + Self.name(of: descriptor))
      return try SystemCalls.live.write(descriptor, buffer)
    }
    system.synchronize = { descriptor throws(SystemError) in
      events.add("flush " + Self.name(of: descriptor))
    }
    system.rename = { directory, old, new, kind throws(SystemError) in
      try SystemCalls.live.rename(directory, old, new, kind)
      events.add("\(kind) " + (kind == .replace ? Self.kind(of: new) : new))
    }
    system.remove = { directory, name throws(SystemError) in
      try SystemCalls.live.remove(directory, name)
      events.add("remove " + Self.kind(of: name))
    }
    system.makeDirectory = { directory, path, mode throws(SystemError) in
      try SystemCalls.live.makeDirectory(directory, path, mode)
      events.add("make " + URL(fileURLWithPath: path).lastPathComponent)
    }
    return system
  }

  func testAReplacement() throws {
    let folder = try make()
    let path = try folder.write("old", to: "top/a")
    try FileStore(system: system).put("new", path)
    XCTAssertEqual(
      events.values,
      [
        "write .part", "flush .part", "replace .swap", "exchange a", "remove .swap", "flush top",
      ])
  }

  func testANewFileInANewDirectory() throws {
    let folder = try make()
    try FileStore(system: system).put("new", folder.file("top/deep/a"))
    XCTAssertEqual(
      events.values,
      ["make deep", "flush top", "write .part", "flush .part", "exclusive a", "flush deep"])
  }

  func testABackup() throws {
    let folder = try make()
    let path = try folder.write("old", to: "top/a")
    let kept = BackupDirectory(path: folder.file("top/kept"))
    try FileStore(system: system, backups: kept).put("new", path)
    XCTAssertEqual(
      events.values,
      [
        "make kept", "flush top", "write .part", "replace .backup", "write .part", "flush .part",
        "replace .swap", "exchange a", "remove .swap", "flush top", "flush .backup", "flush kept",
      ])
  }

  private func make() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    guard FileManager.default.fileExists(atPath: "/proc/self/fd") else {
      throw XCTSkip("descriptors cannot be named here")
    }
    mkdir(folder.file("top"), 0o700)
    return folder
  }

  private static func name(of descriptor: Int32) -> String {
    let link = "/proc/self/fd/\(descriptor)"
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) ?? "?"
    return kind(of: URL(fileURLWithPath: path).lastPathComponent)
  }

  /// The end of a name that is partly random, else the name.
  private static func kind(of name: String) -> String {
    for end in [".part", ".swap", ".backup"] where name.hasSuffix(end) { return end }
    return name
  }
}
