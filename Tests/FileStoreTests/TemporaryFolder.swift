import Foundation
import XCTest

@testable import FileStore

/// A folder of its own for one test, gone after it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    let folder = base.appendingPathComponent("file-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit {
    _ = chmod(path, 0o700)
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { path + "/" + name }

  @discardableResult
  func write(_ text: String, to name: String, mode: mode_t = 0o600) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    guard chmod(file(name), mode) == 0 else { throw SystemError(errno) }
    return file(name)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: file(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  func names(in name: String? = nil) -> [String] {
    let folder = name.map(file) ?? path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  func mode(_ name: String) -> UInt16? {
    var raw = stat()
    return lstat(file(name), &raw) == 0 ? UInt16(raw.st_mode & 0o7777) : nil
  }
}

extension FileStore {
  /// Writes a text and tells nothing.
  @discardableResult
  func put(_ text: String, _ path: String, dryRun: Bool = false) throws -> Updated<Void> {
    try update(path, dryRun: dryRun) { _ in .write(Array(text.utf8)) }
  }

  func text(_ path: String) throws -> String {
    String(decoding: try read(path).bytes, as: UTF8.self)
  }
}

/// The error of a body that must fail with a `FileError`.
func fileError(
  file: StaticString = #filePath, line: UInt = #line, _ body: () throws -> Void
) -> FileError? {
  do {
    try body()
    XCTFail("no error", file: file, line: line)
  } catch let error as FileError {
    return error
  } catch {
    XCTFail("unexpected \(error)", file: file, line: line)
  }
  return nil
}

func skipAsRoot() throws {
  if geteuid() == 0 { throw XCTSkip("permissions do not bind root") }
}
