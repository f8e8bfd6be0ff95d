import Foundation
import XCTest

@testable import HostProcess

final class GitQuestionTests: XCTestCase {
  func testAsksGit() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("git-question-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func isIgnored(_ name: String) -> Bool? {
      GitQuestion(directory: folder.path, name: name).isIgnored()
    }
    XCTAssertNil(isIgnored("a"))
    let environment = HostProcess.environment.filter { !$0.key.hasPrefix("GIT_") }
    let made = try? ChildProgram(
      "git", ["-C", folder.path, "init", "-q"], environment: environment
    ).run()
    guard made?.exitCode == 0 else { throw XCTSkip("no git here") }
    XCTAssertEqual(isIgnored("-secret.json"), false)
    try Data("*secret.json\n".utf8).write(to: folder.appendingPathComponent(".gitignore"))
    XCTAssertEqual(isIgnored("-secret.json"), true)
    XCTAssertEqual(isIgnored("other.json"), false)
  }

  func testStartsNoProgramThatTheRepositoryNames() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("git-question-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let mark = folder.appendingPathComponent("started").path
    let environment = HostProcess.environment.filter { !$0.key.hasPrefix("GIT_") }
    func git(_ arguments: String...) -> Int32? {
      try? ChildProgram("git", ["-C", folder.path] + arguments, environment: environment)
        .run().exitCode
    }
    try Data().write(to: folder.appendingPathComponent("a"))
    guard git("init", "-q") == 0, git("add", "a") == 0 else { throw XCTSkip("no git here") }
    XCTAssertEqual(git("config", "core.fsmonitor", "touch '\(mark)'; false"), 0)
    XCTAssertEqual(GitQuestion(directory: folder.path, name: "a").isIgnored(), false)
    XCTAssertFalse(FileManager.default.fileExists(atPath: mark))
  }
}
