import Foundation
import XCTest

@testable import HostProcess

final class GitQuestionTests: XCTestCase {
  func testAsksGit() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("git-question-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func ask(_ name: String) -> GitQuestion.Answer {
      GitQuestion(directory: folder.path, name: name).ask()
    }
    let environment = HostProcess.environment.filter { !$0.key.hasPrefix("GIT_") }
    let made = try? ChildProgram(
      "git", ["-C", folder.path, "init", "-q"], environment: environment
    ).run()
    guard made?.exitCode == 0 else { throw XCTSkip("no git here") }
    XCTAssertEqual(ask("-secret.json"), .notIgnored)
    try Data("*secret.json\n".utf8).write(to: folder.appendingPathComponent(".gitignore"))
    XCTAssertEqual(ask("-secret.json"), .ignored)
    XCTAssertEqual(ask("other.json"), .notIgnored)
    try FileManager.default.removeItem(at: folder.appendingPathComponent(".git"))
    XCTAssertEqual(ask("-secret.json"), .noWorkTree)
  }

  func testAGitThatSaysNothingOfUseIsUnknown() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("git-question-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let search = HostProcess.environment["PATH"] ?? "/usr/bin:/bin"
    defer { setenv("PATH", search, 1) }
    setenv("PATH", "\(folder.path):\(search)", 1)
    func ask() -> GitQuestion.Answer {
      GitQuestion(directory: "/", name: "a", timeLimit: .milliseconds(100)).ask()
    }
    let git = folder.appendingPathComponent("git")
    for script in [
      "sleep 1000", "kill -9 $$", "exit 3",
      "echo \"fatal: detected dubious ownership in repository at '/'\" >&2; exit 128",
    ] {
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: git)
      XCTAssertEqual(chmod(git.path, 0o700), 0)
      XCTAssertEqual(ask(), .unknown, script)
    }
    setenv("PATH", folder.path + "/no", 1)
    XCTAssertEqual(ask(), .unknown, "no git at all")
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
    XCTAssertEqual(GitQuestion(directory: folder.path, name: "a").ask(), .notIgnored)
    XCTAssertFalse(FileManager.default.fileExists(atPath: mark))
  }
}
