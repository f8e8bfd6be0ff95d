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
    let before = try openDescriptors()
    let file = open("/dev/null", O_RDONLY | O_CLOEXEC)
    defer { closeDescriptor(file) }
    let result = try run("sh", ["-c", "ls /proc/self/fd 2>/dev/null | wc -l"])
    let count = Int(
      String(decoding: result.output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    )
    // The three streams, and the listing's own.
    XCTAssertLessThanOrEqual(try XCTUnwrap(count), 4 + before)
    XCTAssertEqual(try openDescriptors(), before + 1)
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
