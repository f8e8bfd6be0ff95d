import Foundation
import XCTest

@testable import HostProcess

final class ChildProgramTests: XCTestCase {
  private func run(
    _ name: String, _ arguments: [String], input: [UInt8] = [], limit: Int = 1 << 26
  ) throws -> ChildProgram.Result {
    let program = ChildProgram(
      name, arguments, environment: ["PATH": "/usr/bin:/bin", "NAME": "a value"],
      outputLimit: limit)
    return try program.run(input: input)
  }

  func testReturnsOutputAndExitCode() throws {
    let result = try run("sh", ["-c", "echo \"$1-$NAME\"; echo no >&2; exit 7", "sh", "a b"])
    XCTAssertEqual(result.exitCode, 7)
    XCTAssertEqual(result.output, Array("a b-a value\n".utf8))
  }

  func testFeedsMoreThanAPipeHolds() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) }
    let result = try run("cat", [], input: bytes)
    XCTAssertEqual(result.output, bytes)
    XCTAssertEqual(result.exitCode, 0)
  }

  func testAProgramThatDoesNotReadIsNoFailure() throws {
    let result = try run("true", [], input: [UInt8](repeating: 0, count: 1_000_000))
    XCTAssertEqual(result.exitCode, 0)
  }

  func testTellsOfAMissingProgram() {
    XCTAssertThrowsError(try run("no-such-program", [])) {
      XCTAssertEqual($0 as? ChildProgram.Failure, .notFound("no-such-program"))
    }
  }

  func testTellsOfASignal() throws {
    XCTAssertNil(try run("sh", ["-c", "kill -9 $$"]).exitCode)
  }

  func testStopsAProgramThatWritesTooMuch() {
    XCTAssertThrowsError(try run("cat", ["/dev/zero"], limit: 1000)) {
      XCTAssertEqual($0 as? ChildProgram.Failure, .tooMuchOutput("cat", limit: 1000))
    }
  }

  func testInheritsNothingButTheStreams() throws {
    guard FileManager.default.fileExists(atPath: "/proc/self/fd") else {
      throw XCTSkip("descriptors cannot be listed here")
    }
    // Without O_CLOEXEC, as what a parent hands down.
    let files = (0..<3).map { _ in open("/dev/null", O_RDONLY) }
    let far = fcntl(files[0], F_DUPFD, 200)
    defer { for file in files + [far] { closeDescriptor(file) } }
    for messages in [ChildProgram.Messages.dropped, .taken, .shown] {
      let program = ChildProgram(
        "ls", ["/proc/self/fd"], environment: ["PATH": "/usr/bin:/bin"], messages: messages)
      // The three streams, and the listing's own.
      XCTAssertEqual(String(decoding: try program.run().output, as: UTF8.self), "0\n1\n2\n3\n")
    }
  }

  func testKeepsNoDescriptorHoweverItEnds() throws {
    let before = try openDescriptors()
    _ = try run("true", [])
    _ = try run("sh", ["-c", "kill -9 $$"])
    _ = try? run("no-such-program", [])
    _ = try? run("cat", ["/dev/zero"], limit: 1000)
    _ = try? ChildProgram(
      "sleep", ["1000"], environment: ["PATH": "/usr/bin:/bin"], timeLimit: .zero
    ).run()
    XCTAssertEqual(try openDescriptors(), before)
  }

  func testItsEndIsKnownWhateverTheParentIgnores() throws {
    let previous = signal(SIGCHLD, SIG_IGN)
    defer { signal(SIGCHLD, previous) }
    XCTAssertEqual(try run("sh", ["-c", "exit 7"]).exitCode, 7)
    // And so is the end of what it starts in turn.
    XCTAssertEqual(try run("sh", ["-c", "sh -c 'exit 7'"]).exitCode, 7)
  }

  func testAProgramThatTakesTooLongIsEndedWithAllThatItStarted() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("child-program-\(UUID().uuidString)").path
    XCTAssertEqual(mkfifo(path, 0o600), 0)
    defer { unlink(path) }
    // Both ends: opening the one for reading alone would see no end before the first beginning.
    let pipe = open(path, O_RDONLY | O_NONBLOCK)
    defer { closeDescriptor(pipe) }
    for script in ["exec 9>\"$1\"; echo x >&9; sleep 1000 & sleep 1000", closesItsOutput] {
      var bytes = [UInt8](repeating: 0, count: 8)
      // Longer each time, for a machine on which it does not even begin so soon.
      for seconds in [1, 5, 25, 125] {
        let program = ChildProgram(
          "sh", ["-c", script, "sh", path], environment: ["PATH": "/usr/bin:/bin"],
          timeLimit: .seconds(seconds))
        XCTAssertThrowsError(try program.run()) {
          XCTAssertEqual($0 as? ChildProgram.Failure, .tookTooLong("sh"))
        }
        if read(pipe, &bytes, bytes.count) == 2 { break }
      }
      var request = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      XCTAssertEqual(poll(&request, 1, 60_000), 1, "it had begun, and the pipe has an end")
      XCTAssertEqual(read(pipe, &bytes, bytes.count), 0, "nobody holds it any more")
    }
  }

  private let closesItsOutput = "exec 9>\"$1\"; echo x >&9; exec >&- 2>&-; sleep 1000 & sleep 1000"

  func testTakesMessagesWhereTheyAreWanted() throws {
    let program = ChildProgram(
      "sh", ["-c", "echo a; echo b >&2"], environment: ["PATH": "/usr/bin:/bin"], messages: .taken)
    XCTAssertEqual(String(decoding: try program.run().output, as: UTF8.self), "a\nb\n")
  }

  func testAHardenedProcessPassesOnDefaultSignals() throws {
    let previous = signal(SIGXFSZ, SIG_IGN)
    defer { signal(SIGXFSZ, previous) }
    XCTAssertNil(try run("sh", ["-c", "kill -XFSZ $$; echo alive"]).exitCode)
  }

  private func openDescriptors() throws -> Int {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") else {
      throw XCTSkip("descriptors cannot be counted here")
    }
    return names.count
  }
}
